/** The local OpenID provider: a real one, shaped like Auth0, for development and tests. */
import type { ClientMetadata } from 'oidc-provider';
import {
  type AccessTokenProfile,
  clientIds,
  type LocalAccount,
  localDataDirectory,
  localIssuer,
  localOrigin,
  oidcDirectoryIn,
} from '../local.ts';
import { listClients } from './clients.ts';
import { createProvider } from './create-provider.ts';
import { createIssuer } from './issue-access-token.ts';
import { type ClientSecrets, loadKeys } from './keys.ts';
import { listenOnLoopback } from './listen.ts';
import { mount } from './mount.ts';

export interface OidcProviderOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Where SPAs are served from; their redirect URIs follow. */
  spaOrigins?: readonly string[];
  /** Keeps keys and secrets; made when it is not there. */
  keyDirectory?: string;
  audience?: string;
  namespace?: string;
  profile?: AccessTokenProfile;
  accessTokenTtlS?: number;
  accounts?: readonly LocalAccount[];
  password?: string;
}

export interface OidcProvider {
  issuer: string;
  port: number;
  clientSecrets: ClientSecrets;
  /** Lets an SPA sign in from one more origin. */
  allowOrigin(origin: string): void;
  /**
   * An access token of the SPA for an account of this provider, without its pages: with these of the account's
   * scopes, or all of them.
   */
  issueAccessToken(email: string, scopes?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** Throws when NODE_ENV says that this is no place for accounts with a known password. */
export function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new Error(
    'The local OpenID provider does not run with NODE_ENV=production: its accounts share one known password. ' +
      'Run `npm run api` with the OIDC_ISSUER of your identity provider instead.',
  );
}

/** Starts a provider on both loopback addresses; throws when the port is taken or NODE_ENV is production. */
export async function startOidcProvider(options: OidcProviderOptions = {}): Promise<OidcProvider> {
  refuseProduction();
  const keys = await loadKeys(options.keyDirectory ?? oidcDirectoryIn(localDataDirectory));
  const origins = new Set(options.spaOrigins ?? [localOrigin(8080)]);
  const clients = new Map<string, ClientMetadata>();
  function listAllClients(): void {
    for (const client of listClients(origins, keys.clientSecrets)) clients.set(client.client_id, client);
  }
  listAllClients();

  const listener = await listenOnLoopback(options.port ?? 9000);
  const issuer = localIssuer(listener.port);
  const { provider, ...parts } = createProvider({ ...options, issuer, keys, clients });
  listener.serve(mount(provider, { ...parts, clients, keys: keys.jwks.keys }));

  return {
    issuer,
    port: listener.port,
    clientSecrets: keys.clientSecrets,
    allowOrigin(origin) {
      origins.add(origin);
      listAllClients();
    },
    issueAccessToken: createIssuer(provider, parts.accounts, parts.audience, clientIds.spa),
    close: listener.close,
  };
}

/**
 * Issues access tokens as the provider at `issuer` does, from the keys that it keeps in `keyDirectory`, without its
 * pages: for a process beside the one that runs it. Throws when NODE_ENV is production.
 */
export async function openAccessTokenIssuer(
  options: Required<Pick<OidcProviderOptions, 'keyDirectory' | 'profile'>> & { issuer: string },
): Promise<OidcProvider['issueAccessToken']> {
  refuseProduction();
  const keys = await loadKeys(options.keyDirectory);
  // Nobody is sent anywhere from here, but the library wants a client to have somewhere to go.
  const listed = listClients([localOrigin(8080)], keys.clientSecrets);
  const clients = new Map(listed.map((client) => [client.client_id, client]));
  const { provider, accounts, audience } = createProvider({ ...options, keys, clients });
  return createIssuer(provider, accounts, audience, clientIds.spa);
}
