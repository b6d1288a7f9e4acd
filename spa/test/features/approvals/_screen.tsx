import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { ApiProvider, createApi } from '../../../src/api/api-provider.tsx';
import { createQueryClient } from '../../../src/app/query-client.ts';
import { Approvals } from '../../../src/features/approvals/approvals.tsx';
import { AnnouncerProvider } from '../../../src/ui/announcer.tsx';

const queryClients = new Set<QueryClient>();

/** Takes everything down again, timers included. */
export function closeScreens(): void {
  cleanup();
  for (const queryClient of queryClients) queryClient.clear();
  queryClients.clear();
}

/** Shows "Approvals" at this address. */
export function showApprovals(fetch: (request: Request) => Promise<Response>, address = '/approvals') {
  const api = createApi({
    baseUrl: 'http://localhost:8080/api/v1',
    getAccessToken: () => Promise.resolve('opaque'),
    fetch,
    retries: 0,
  });
  const queryClient = createQueryClient(() => undefined);
  queryClients.add(queryClient);
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>
          <AnnouncerProvider>
            <MemoryRouter initialEntries={[address]}>
              <Routes>
                <Route path="/approvals/:week?/:userId?" element={<Approvals />} />
              </Routes>
            </MemoryRouter>
          </AnnouncerProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
