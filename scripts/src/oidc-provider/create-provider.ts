import type Provider from 'oidc-provider';
import type { ClientMetadata } from 'oidc-provider';
import { demoAccounts } from '../demo/people.ts';
import {
  type AccessTokenProfile,
  audience as defaultAudience,
  claimsNamespace as defaultNamespace,
  type LocalAccount,
  localAccounts,
  localPassword,
} from '../local.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { configure } from './configuration.ts';
import type { ProviderKeys } from './keys.ts';
import { library } from './library.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { readApiScopes } from './scopes.ts';

interface ProviderOptions {
  issuer: string;
  keys: ProviderKeys;
  clients: ReadonlyMap<string, ClientMetadata>;
  audience?: string;
  namespace?: string;
  profile?: AccessTokenProfile;
  accessTokenTtlS?: number;
  accounts?: readonly LocalAccount[];
  password?: string;
}

interface CreatedProvider {
  provider: Provider;
  accounts: Accounts;
  apiScopes: Readonly<Record<string, string>>;
  audience: string;
}

/** Makes the provider that speaks as `issuer`; it listens nowhere yet. */
export function createProvider(options: ProviderOptions): CreatedProvider {
  const { issuer, keys, audience = defaultAudience, namespace = defaultNamespace } = options;
  const accounts = createAccounts(
    options.accounts ?? [...localAccounts, ...demoAccounts],
    options.password ?? localPassword,
  );
  const apiScopes = readApiScopes();
  const provider = new library.Provider(
    issuer,
    configure({
      issuer,
      audience,
      namespace,
      profile: options.profile ?? 'rfc9068',
      accessTokenTtlS: options.accessTokenTtlS ?? 7200,
      accounts,
      apiScopes: Object.keys(apiScopes),
      keys,
      adapter: createMemoryAdapter(options.clients),
    }),
  );
  return { provider, accounts, apiScopes, audience };
}
