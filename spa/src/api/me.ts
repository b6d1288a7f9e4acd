import { useApi } from './api-provider.tsx';

const FIVE_MINUTES_MS = 300_000;

/** Whom the API takes the signed-in person for, and which day it is there. */
export function useMe() {
  const { queries } = useApi();
  // `today` must not stay yesterday on a page that is left open over midnight.
  return queries.useQuery('get', '/me', {}, { staleTime: FIVE_MINUTES_MS, refetchInterval: FIVE_MINUTES_MS });
}
