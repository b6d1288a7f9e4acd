import type { QueryClient } from '@tanstack/react-query';
import { type Api, createApi } from '../api/api-provider.tsx';
import { createOpenIdClient } from '../auth/openid-client.ts';
import { createSession, type Session } from '../auth/session.ts';
import { clearTabDrafts } from '../ui/tab-drafts.ts';
import { createQueryClient } from './query-client.ts';

/** Where everything is. */
interface Addresses {
  apiBaseUrl: string;
  issuer: string;
  clientId: string;
  audience: string;
}

/** Makes the parts of the application and ties them together: who signs out takes everything along that is his. */
export function createParts(addresses: Addresses): { session: Session; api: Api; queryClient: QueryClient } {
  const session = createSession(createOpenIdClient({ ...addresses, origin: window.location.origin }));
  const api = createApi({ baseUrl: addresses.apiBaseUrl, getAccessToken: session.getAccessToken });
  const queryClient = createQueryClient(() => void session.end());
  session.onSignedOut(() => {
    queryClient.clear();
    clearTabDrafts(window.sessionStorage);
  });
  return { session, api, queryClient };
}
