import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '@timesheets/sdk';

const FRESH_MS = 30_000;

/**
 * The cache of what the API answered. The SDK already repeats what is safe to repeat.
 *
 * @param onRefused the API takes the access token no more, not even a renewed one
 */
export function createQueryClient(onRefused: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onRefused();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Tried also when the browser believes to be offline: it is wrong at times, and a failure says so in words.
      queries: { retry: false, staleTime: FRESH_MS, networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always' },
    },
  });
}
