/** The local OpenID provider: a real one, shaped like Auth0, for development and tests. */
import type { RequestListener } from 'node:http';
import {
  type AccessTokenProfile,
  clientIds,
  audience as defaultAudience,
  claimsNamespace as defaultNamespace,
  type LocalAccount,
  localAccounts,
  localDataDirectory,
  localIssuer,
  localOrigin,
  localPassword,
  oidcDirectoryIn,
} from '../local.ts';
import { createAccounts } from './accounts.ts';
import { listClients } from './clients.ts';
import { configure } from './configuration.ts';
import { createIssuer } from './issue-access-token.ts';
import { loadKeys } from './keys.ts';
import { library } from './library.ts';
import { listenOnLoopback } from './listen.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { mount } from './mount.ts';
import { readApiScopes } from './scopes.ts';

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
  /** The secret of the client `contractor-push`. */
  pushSecret: string;
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
  const { audience = defaultAudience, namespace = defaultNamespace, profile = 'rfc9068' } = options;
  const accounts = createAccounts(options.accounts ?? localAccounts, options.password ?? localPassword);
  const keys = await loadKeys(options.keyDirectory ?? oidcDirectoryIn(localDataDirectory));
  const apiScopes = readApiScopes();

  const origins = new Set(options.spaOrigins ?? [localOrigin(8080)]);
  const clients = new Map(listClients(origins, keys.pushSecret).map((client) => [client.client_id, client]));

  const listener = await listenOnLoopback(options.port ?? 9000);
  const issuer = localIssuer(listener.port);
  const provider = new library.Provider(
    issuer,
    configure({
      issuer,
      audience,
      namespace,
      profile,
      accessTokenTtlS: options.accessTokenTtlS ?? 7200,
      accounts,
      apiScopes: Object.keys(apiScopes),
      keys,
      adapter: createMemoryAdapter(clients),
    }),
  );
  const handle: RequestListener = mount(provider, {
    accounts,
    apiScopes,
    audience,
    clients,
    keys: keys.jwks.keys,
  });
  listener.serve(handle);

  return {
    issuer,
    port: listener.port,
    pushSecret: keys.pushSecret,
    allowOrigin(origin) {
      origins.add(origin);
      for (const client of listClients(origins, keys.pushSecret)) clients.set(client.client_id, client);
    },
    issueAccessToken: createIssuer(provider, accounts, audience, clientIds.spa),
    close: listener.close,
  };
}
