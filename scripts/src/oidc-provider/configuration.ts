import type { Configuration } from 'oidc-provider';
import type { AccessTokenProfile } from '../local.ts';
import { personClaims, shapeFor } from './access-token.ts';
import { type Accounts, claimsByScope } from './accounts.ts';
import { oneAudience } from './audience.ts';
import { isOriginOf } from './clients.ts';
import { keepOfflineAccess, loadGrant } from './grants.ts';
import type { ProviderKeys } from './keys.ts';
import { library } from './library.ts';
import { logout } from './logout.ts';
import { sendError } from './send-error.ts';

export interface ConfigurationParts {
  issuer: string;
  audience: string;
  namespace: string;
  profile: AccessTokenProfile;
  accessTokenTtlS: number;
  accounts: Accounts;
  apiScopes: string[];
  keys: ProviderKeys;
  adapter: NonNullable<Configuration['adapter']>;
}

const hour = 3600;
const day = 24 * hour;

const routes = {
  authorization: '/authorize',
  token: '/oauth/token',
  userinfo: '/userinfo',
  jwks: '/.well-known/jwks.json',
  end_session: '/oidc/logout',
  revocation: '/oauth/revoke',
};

function interactionPolicy() {
  const policy = library.interactionPolicy.base();
  // Native clients of the company need no page each time; who is asked for consent is decided by the grant.
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
}

/** oidc-provider, configured to look like Auth0. */
export function configure(parts: ConfigurationParts): Configuration {
  const { accounts, keys, accessTokenTtlS } = parts;
  return {
    adapter: parts.adapter,
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    routes,
    claims: claimsByScope,
    conformIdTokenClaims: false,
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    clientAuthMethods: ['client_secret_post', 'none'],
    responseTypes: ['code', 'id_token token', 'id_token'],
    findAccount: (_ctx, sub) => accounts.find(sub),
    loadExistingGrant: loadGrant(accounts),
    extraParams: { audience: (ctx) => keepOfflineAccess(ctx) },
    extraTokenClaims: personClaims(accounts, parts.namespace),
    formats: { customizers: { jwt: shapeFor(parts.profile, parts.issuer) } },
    clientBasedCORS: (_ctx, origin, client) => isOriginOf(origin, client.redirectUris),
    interactions: {
      policy: interactionPolicy(),
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    renderError: (ctx, _out, error) => sendError(ctx, error),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, issued) => issued.clientId === client.clientId,
      },
      webMessageResponseMode: { enabled: true, ack: 'individual-draft-01' },
      resourceIndicators: oneAudience(parts.audience, parts.apiScopes, accessTokenTtlS),
      rpInitiatedLogout: logout,
    },
    ttl: {
      AccessToken: accessTokenTtlS,
      ClientCredentials: accessTokenTtlS,
      AuthorizationCode: 60,
      IdToken: 10 * hour,
      Interaction: hour,
      RefreshToken: 30 * day,
      Grant: 30 * day,
      Session: 3 * day,
    },
  };
}
