import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { User } from 'oidc-client-ts';
import { MemoryRouter, useLocation } from 'react-router';
import { ApiProvider, createApi } from '../../../src/api/api-provider.tsx';
import { createQueryClient } from '../../../src/app/query-client.ts';
import { createOpenIdClient } from '../../../src/auth/openid-client.ts';
import { createSession } from '../../../src/auth/session.ts';
import { SessionProvider } from '../../../src/auth/session-provider.tsx';
import { Reports } from '../../../src/features/reports/reports.tsx';
import { AnnouncerProvider } from '../../../src/ui/announcer.tsx';

export const OWN_TIME = 'openid read:timesheets create:timesheets';
export const EVERYBODYS_TIME = `${OWN_TIME} approve:timesheets`;

const queryClients = new Set<QueryClient>();

/** Takes everything down again, timers included. */
export function closeScreens(): void {
  cleanup();
  for (const queryClient of queryClients) queryClient.clear();
  queryClients.clear();
}

/** Shows "Reports" at this address to somebody who is signed in with these scopes. */
export async function showReports(
  fetch: (request: Request) => Promise<Response>,
  { scope = EVERYBODYS_TIME, address = '/reports' } = {},
) {
  // Nobody listens there: the session stays as it is.
  const issuer = 'http://127.0.0.1:9/';
  const origin = 'http://localhost';
  const openIdClient = createOpenIdClient({ issuer, clientId: 'timesheets-spa', audience: 'x', origin });
  const profile = { sub: 'local|mia', iss: issuer, aud: 'timesheets-spa', exp: 1, iat: 1 };
  await openIdClient.storeUser(new User({ access_token: 'opaque', token_type: 'Bearer', scope, profile }));
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
      <SessionProvider session={createSession(openIdClient)}>
        <QueryClientProvider client={queryClient}>
          <ApiProvider api={api}>
            <AnnouncerProvider>
              <MemoryRouter initialEntries={[address]}>
                <Reports />
                <Address />
              </MemoryRouter>
            </AnnouncerProvider>
          </ApiProvider>
        </QueryClientProvider>
      </SessionProvider>
    </MantineProvider>,
  );
}

/** The address, for the test to read. */
function Address() {
  return <div data-testid="address">{useLocation().search}</div>;
}
