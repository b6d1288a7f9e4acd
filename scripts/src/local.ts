/** The local set-up: what `npm start`, the local OpenID provider, the API's other clients and the tests agree on. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface LocalAccount {
  email: string;
  name: string;
  userType: 'employee' | 'contractor';
  scopes: readonly string[];
  /** Can sign in, but is not offered on the log-in page. */
  unlisted?: true;
}

export const audience = 'https://timesheets.abc.example/api';
export const claimsNamespace = `${audience}/`;

/** A client that calls the API for itself, with client credentials. */
export interface LocalMachine {
  clientId: string;
  name: string;
  /** The source system that the API knows it as. */
  system: string;
  /** What the provider grants it. */
  scopes: readonly string[];
}

export const localMachines = {
  push: {
    clientId: 'contractor-push',
    name: 'Contractor push',
    system: 'contractor-tool',
    scopes: ['create:timesheets', 'read:timesheets'],
  },
  reminder: {
    clientId: 'reminder',
    name: 'Reminder',
    system: 'reminder',
    scopes: ['approve:timesheets'],
  },
  directoryImport: {
    clientId: 'directory-import',
    name: 'Directory import',
    system: 'directory',
    scopes: ['manage:directory'],
  },
} as const satisfies Record<string, LocalMachine>;

export type LocalMachineName = keyof typeof localMachines;

export const clientIds = {
  spa: 'timesheets-spa',
  legacySpa: 'timesheets-legacy-spa',
  push: localMachines.push.clientId,
  native: 'timesheets-native',
  thirdParty: 'acme-planner',
} as const;

/** One password for every local account; `npm start` prints it. */
export const localPassword = 'friday';

/** What everybody may do with his own time. */
export const ownTimeScopes = ['read:timesheets', 'create:timesheets', 'delete:timesheets'];
const everything = [...ownTimeScopes, 'approve:timesheets', 'manage:directory'];

export const localAccounts: readonly LocalAccount[] = [
  { email: 'ann@abc.example', name: 'Ann Example', userType: 'employee', scopes: ownTimeScopes },
  {
    email: 'carla@contractors.example',
    name: 'Carla Contractor',
    userType: 'contractor',
    scopes: ownTimeScopes,
  },
  { email: 'mia@abc.example', name: 'Mia Manager', userType: 'employee', scopes: everything },
  { email: 'max@abc.example', name: 'Max Manager', userType: 'employee', scopes: everything },
  { email: 'gus@abc.example', name: 'Gus Guest', userType: 'employee', scopes: [] },
];

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What the local set-up keeps; git ignores it. */
export const localDataDirectory = join(projectRoot, 'data');

/** Keys and secrets of the local OpenID provider, within a folder such as `localDataDirectory`. */
export const oidcDirectoryIn = (dataDirectory: string) => join(dataDirectory, 'oidc');

/** Where the local OpenID provider keeps a machine's secret. */
export const secretFileIn = (oidcDirectory: string, { clientId }: LocalMachine) =>
  join(oidcDirectory, `${clientId}.secret`);

export const localOrigin = (port: number) => `http://localhost:${port}`;

/** The issuer as it stands in access tokens: with a slash at its end, as Auth0 has it. */
export const localIssuer = (port: number) => `${localOrigin(port)}/`;

/** What the provider's access tokens look like: RFC 9068, or what Auth0 issues by default. */
export type AccessTokenProfile = 'rfc9068' | 'auth0';

export interface LocalSettings {
  apiPort: number;
  oidcProviderPort: number;
  profile: AccessTokenProfile;
  dataDirectory: string;
}

/** The environment that makes the API trust the local OpenID provider, as the configuration table of README has it. */
export function localApiEnvironment(settings: LocalSettings): Record<string, string> {
  return {
    PORT: String(settings.apiPort),
    PUBLIC_URL: localOrigin(settings.apiPort),
    DATABASE_URL: `sqlite:${join(settings.dataDirectory, 'timesheets.db')}`,
    OIDC_ISSUER: localIssuer(settings.oidcProviderPort),
    OIDC_AUDIENCE: audience,
    OIDC_TOKEN_PROFILE: settings.profile === 'auth0' ? 'jwt' : 'rfc9068',
    OIDC_CLAIMS_NAMESPACE: claimsNamespace,
    OIDC_USER_ID_CLAIM: `${claimsNamespace}email`,
    MACHINE_CLIENTS: Object.values(localMachines)
      .map(({ clientId, system }) => `${clientId}=${system}`)
      .join(','),
    SPA_CLIENT_ID: clientIds.spa,
  };
}
