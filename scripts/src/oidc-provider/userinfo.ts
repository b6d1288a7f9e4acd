import { createLocalJWKSet, type JWK, jwtVerify } from 'jose';
import type Provider from 'oidc-provider';
import { type Accounts, claimsByScope, standardClaims } from './accounts.ts';
import { isOriginOf } from './clients.ts';

type Middleware = Parameters<Provider['use']>[0];

interface UserinfoParts {
  provider: Provider;
  accounts: Accounts;
  audience: string;
  keys: readonly JWK[];
}

const publicHalf = ({ kty, n, e, kid, alg, use }: JWK) => ({ kty, n, e, kid, alg, use }) as JWK;

/**
 * Answers /userinfo for the access tokens of our API (JWTs), as Auth0 does; the library takes only those without an
 * audience and gets everything else.
 */
export function userinfoForJwts({ provider, accounts, audience, keys }: UserinfoParts): Middleware {
  const jwks = createLocalJWKSet({ keys: keys.map(publicHalf) });

  async function claimsFor(jwt: string) {
    const { payload } = await jwtVerify(jwt, jwks, {
      issuer: provider.issuer,
      audience,
      algorithms: ['RS256'],
    });
    const scopes = String(payload.scope ?? '').split(' ');
    const account = accounts.bySub(payload.sub);
    const allowed = scopes.flatMap((scope) => claimsByScope[scope] ?? []);
    const claims =
      account && Object.entries(standardClaims(account)).filter(([claim]) => allowed.includes(claim));
    const body = claims && scopes.includes('openid') ? Object.fromEntries(claims) : undefined;
    return { body, clientId: String(payload.client_id ?? payload.azp) };
  }

  return async function userinfo(ctx, next) {
    const jwt = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(ctx.get('authorization'))?.[1];
    if (ctx.path !== '/userinfo' || ctx.method === 'OPTIONS' || !jwt) return next();

    ctx.set('Cache-Control', 'no-store');
    ctx.vary('Origin');
    const answer = await claimsFor(jwt).catch(() => undefined);
    const origin = ctx.get('origin');
    const client = answer && (await provider.Client.find(answer.clientId));
    if (client && isOriginOf(origin, client.redirectUris)) ctx.set('Access-Control-Allow-Origin', origin);

    if (answer?.body) {
      ctx.body = answer.body;
      return;
    }
    const error = answer ? 'insufficient_scope' : 'invalid_token';
    ctx.status = answer ? 403 : 401;
    ctx.set('WWW-Authenticate', `Bearer realm="${provider.issuer}", error="${error}"`);
    ctx.body = { error };
  };
}
