import type { ClientMetadata } from 'oidc-provider';
import { clientIds, type LocalMachine, localMachines } from '../local.ts';
import type { ClientSecrets } from './keys.ts';

const publicCode = {
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'none',
} as const;

const spaUris = (origins: Iterable<string>) => ({
  redirect_uris: [...origins].flatMap((origin) => [`${origin}/callback`, `${origin}/silent-callback`]),
  post_logout_redirect_uris: [...origins].map((origin) => `${origin}/`),
});

// Native clients may come back on any port of the loopback interface (RFC 8252 section 7.3).
const loopbackUris = ['http://localhost/callback', 'http://127.0.0.1/callback', 'http://[::1]/callback'];

const machineClient = ({ clientId, name }: LocalMachine, secret: string): ClientMetadata => ({
  client_id: clientId,
  client_name: name,
  client_secret: secret,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  token_endpoint_auth_method: 'client_secret_post',
});

/** Every client of the local provider, for SPAs served from `origins`. */
export function listClients(origins: Iterable<string>, secrets: ClientSecrets): ClientMetadata[] {
  return [
    { ...publicCode, ...spaUris(origins), client_id: clientIds.spa, client_name: 'Timesheets' },
    {
      ...spaUris(origins),
      client_id: clientIds.legacySpa,
      client_name: 'Timesheets (legacy)',
      grant_types: ['implicit'],
      response_types: ['id_token token', 'id_token'],
      token_endpoint_auth_method: 'none',
    },
    machineClient(localMachines.push, secrets.push),
    machineClient(localMachines.reminder, secrets.reminder),
    machineClient(localMachines.directoryImport, secrets.directoryImport),
    {
      ...publicCode,
      client_id: clientIds.native,
      client_name: 'Timesheets on the phone',
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [...loopbackUris, 'example.abc.timesheets:/callback'],
      post_logout_redirect_uris: ['http://localhost/', 'example.abc.timesheets:/signed-out'],
    },
    {
      ...publicCode,
      client_id: clientIds.thirdParty,
      client_name: 'Acme Planner',
      application_type: 'native',
      redirect_uris: loopbackUris,
      post_logout_redirect_uris: ['http://localhost/'],
    },
  ];
}

/** What a machine may be granted; nothing for any other client. */
export const machineScopes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(localMachines).map(({ clientId, scopes }) => [clientId, scopes]),
);

/** Whether the company itself made the client: its people are not asked for consent. */
export const isFirstParty = (clientId: string) => clientId !== clientIds.thirdParty;

/** Whether a page of `origin` may call the provider for this client: it must be one that the client redirects to. */
export const isOriginOf = (origin: string, redirectUris: readonly string[] = []) =>
  origin !== 'null' && redirectUris.some((uri) => URL.parse(uri)?.origin === origin);
