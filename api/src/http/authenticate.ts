import type { Context, Middleware } from 'koa';
import jwt from 'koa-jwt';
import type { Actor } from '../domain/actor.ts';
import { Refusal, Unauthenticated } from '../errors.ts';
import { type IdentityOptions, readActor } from './access-token/actor.ts';
import { readBearer } from './access-token/bearer.ts';
import { type ClaimLimits, type Claims, checkClaims } from './access-token/claims.ts';
import { checkHeader } from './access-token/header.ts';
import type { KeySource } from './access-token/key-source.ts';
import { parseSegment } from './access-token/strict-json.ts';

export interface AuthenticateOptions extends IdentityOptions, ClaimLimits {
  audience: string;
  keys: KeySource;
}

/**
 * Sets `ctx.state.actor`, or refuses the request (401, 400 for two credentials, 503 when the keys cannot be had). The
 * cause of a 401 is for the log alone.
 */
export function authenticate(options: AuthenticateOptions): Middleware {
  const verify = createVerifier(options);
  return async function authenticateMiddleware(ctx, next) {
    const accessToken = readBearer(ctx.req, ctx.state.query);
    try {
      const [header = '', payload = ''] = accessToken.split('.');
      checkHeader(parseSegment(header), options.profile);
      parseSegment(payload);
      const claims = await verify(ctx, accessToken);
      const required = checkClaims(claims, options, Date.now() / 1000);
      // Whoever is refused from here on is known to the log.
      ctx.state.caller = required;
      ctx.state.actor = readActor(claims, required, options) satisfies Actor;
    } catch (error) {
      throw error instanceof Refusal ? error : new Unauthenticated(true, error);
    }
    await next();
  };
}

/** koa-jwt as a function: signature, issuer, audience and expiry of an access token, with the issuer's own keys. */
function createVerifier(
  options: AuthenticateOptions,
): (ctx: Context, accessToken: string) => Promise<Claims> {
  // koa-jwt hands its options on to jsonwebtoken, whose clockTolerance its types leave out.
  const verification: jwt.Options & { clockTolerance: number } = {
    secret: async (header: { kid?: string }) => {
      const key = await options.keys.find(header.kid ?? '');
      if (key === undefined) throw new Error('the issuer has no such key');
      return key;
    },
    algorithms: ['RS256'],
    issuer: options.issuer,
    audience: options.audience,
    clockTolerance: options.clockToleranceS,
    // The request was checked to carry one credential; koa-jwt must not look for another one.
    getToken: (ctx) => ctx.state.accessToken,
    key: 'claims',
  };
  const middleware = jwt(verification);
  return async (ctx, accessToken) => {
    const state: { accessToken: string; claims: Claims } = { accessToken, claims: {} };
    const isolated = { state, throw: ctx.throw.bind(ctx) } as unknown as Context;
    try {
      await middleware(isolated, async () => {});
    } catch (error) {
      // koa-jwt says 401 to everything, to an issuer that is down as well.
      throw (error as { originalError?: unknown }).originalError ?? error;
    }
    return state.claims;
  };
}
