import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ApiProvider, createApi } from '../../../src/api/api-provider.tsx';
import { createQueryClient } from '../../../src/app/query-client.ts';
import { AnnouncerProvider } from '../../../src/ui/announcer.tsx';
import { Notices } from '../../../src/ui/notices.tsx';

const queryClients = new Set<QueryClient>();

/** Takes everything down again, timers included. */
export function closeScreens(): void {
  cleanup();
  for (const queryClient of queryClients) queryClient.clear();
  queryClients.clear();
}

/** Shows one screen over this API. */
export function showScreen(screen: ReactNode, fetch: (request: Request) => Promise<Response>) {
  const api = createApi({
    baseUrl: 'http://localhost:8080/api/v1',
    getAccessToken: () => Promise.resolve('opaque'),
    fetch,
  });
  const queryClient = createQueryClient(() => undefined);
  // Five minutes of remembering would keep the test's process alive as long.
  const { mutations, ...defaults } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({
    ...defaults,
    mutations: { ...mutations, gcTime: Number.POSITIVE_INFINITY },
  });
  queryClients.add(queryClient);
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>
          <AnnouncerProvider>
            {screen}
            <Notices />
          </AnnouncerProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
