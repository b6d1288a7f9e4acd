import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { User } from 'oidc-client-ts';
import { MemoryRouter } from 'react-router';
import { ApiProvider, createApi } from '../../../src/api/api-provider.tsx';
import { createQueryClient } from '../../../src/app/query-client.ts';
import { createOpenIdClient } from '../../../src/auth/openid-client.ts';
import { createSession } from '../../../src/auth/session.ts';
import { SessionProvider } from '../../../src/auth/session-provider.tsx';
import { DeletionsProvider } from '../../../src/features/timesheets/deletions-provider.tsx';
import { MyTimesheets } from '../../../src/features/timesheets/my-timesheets.tsx';
import { AnnouncerProvider } from '../../../src/ui/announcer.tsx';

const OWN_TIME = 'openid read:timesheets create:timesheets delete:timesheets';

const queryClients = new Set<QueryClient>();

/** Takes everything down again, timers included. */
export function closeScreens(): void {
  cleanup();
  for (const queryClient of queryClients) queryClient.clear();
  queryClients.clear();
}

/** Shows "My timesheets" at this address to somebody who is signed in with these scopes. */
export async function showMyTimesheets(
  fetch: (request: Request) => Promise<Response>,
  { scope = OWN_TIME, address = '/timesheets' } = {},
) {
  // Nobody listens there: the session stays as it is.
  const issuer = 'http://127.0.0.1:9/';
  const openIdClient = createOpenIdClient({
    issuer,
    clientId: 'timesheets-spa',
    audience: 'x',
    origin: 'http://localhost',
  });
  const profile = { sub: 'local|ann', iss: issuer, aud: 'timesheets-spa', exp: 1, iat: 1 };
  await openIdClient.storeUser(new User({ access_token: 'opaque', token_type: 'Bearer', scope, profile }));
  const session = createSession(openIdClient);
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
      <SessionProvider session={session}>
        <QueryClientProvider client={queryClient}>
          <ApiProvider api={api}>
            <AnnouncerProvider>
              <MemoryRouter initialEntries={[address]}>
                <DeletionsProvider>
                  <MyTimesheets />
                </DeletionsProvider>
              </MemoryRouter>
            </AnnouncerProvider>
          </ApiProvider>
        </QueryClientProvider>
      </SessionProvider>
    </MantineProvider>,
  );
}
