import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { machineScopes } from './clients.ts';
import { library } from './library.ts';
import { identityScopes } from './scopes.ts';

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>;

const isMachineGrant = ({ oidc }: KoaContextWithOIDC) => oidc.params?.grant_type === 'client_credentials';

/** Auth0 spells the resource of RFC 8707 `audience`, at both endpoints. */
function requestedAudience(ctx: KoaContextWithOIDC): string | undefined {
  const requested = ctx.oidc.params?.audience ?? ctx.oidc.body?.audience;
  if (typeof requested === 'string') return requested;
  // A machine has no use for the opaque access token that a person gets for /userinfo.
  if (requested !== undefined || isMachineGrant(ctx)) {
    throw new library.errors.InvalidTarget('audience must be given once, as the identifier of the API');
  }
  return undefined;
}

/** One API: access tokens for `audience` are JWTs, any other audience is refused. */
export function oneAudience(audience: string, apiScopes: string[], lifetimeS: number): ResourceIndicators {
  return {
    enabled: true,
    useGrantedResource: () => true,
    defaultResource: (ctx, _client, oneOf) => oneOf ?? requestedAudience(ctx),
    getResourceServerInfo(ctx, indicator, client) {
      if (indicator !== audience) {
        throw new library.errors.InvalidTarget(
          `unknown audience ${indicator}; this provider knows ${audience}`,
        );
      }
      const allowed = machineScopes[client.clientId] ?? [...identityScopes, ...apiScopes];
      // A machine that names no scope gets all of its own (RFC 6749 section 3.3: a pre-defined default).
      if (isMachineGrant(ctx) && ctx.oidc.params) ctx.oidc.params.scope ??= allowed.join(' ');
      return {
        audience,
        scope: allowed.join(' '),
        accessTokenTTL: lifetimeS,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      };
    },
  };
}
