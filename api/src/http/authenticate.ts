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
import { VerifiedAccessTokens } from './access-token/verified.ts';

export interface AuthenticateOptions extends IdentityOptions, ClaimLimits {
  audience: string;
  keys: KeySource;
}

/**
 * Sets `ctx.state.actor`, or refuses the request (401, 400 for two credentials, 503 when the keys cannot be had). The
 * cause of a 401 is for the log alone.
 */
export function authenticate(options: AuthenticateOptions): Middleware {
  const verifySignature = createVerifier(options);
  const verified = new VerifiedAccessTokens(options);

  async function verify(ctx: Context, accessToken: string): Promise<Actor> {
    const [header = '', payload = ''] = accessToken.split('.');
    const { kid } = checkHeader(parseSegment(header), options.profile);
    parseSegment(payload);
    const key = await options.keys.find(kid);
    if (key === undefined) throw new Error('the issuer has no such key');
    const claims = await verifySignature(ctx, accessToken, key);
    const required = checkClaims(claims, options, Date.now() / 1000);
    // Whoever is refused from here on is known to the log.
    ctx.state.caller = required;
    const actor = readActor(claims, required, options);
    const { exp, iat, nbf } = claims;
    verified.add(accessToken, { actor, kid, key, times: { exp, iat, nbf } });
    return actor;
  }

  return async function authenticateMiddleware(ctx, next) {
    const accessToken = readBearer(ctx.req, ctx.state.query);
    try {
      const actor = (await verified.find(accessToken)) ?? (await verify(ctx, accessToken));
      ctx.state.caller = actor;
      ctx.state.actor = actor;
    } catch (error) {
      throw error instanceof Refusal ? error : new Unauthenticated(true, error);
    }
    await next();
  };
}

/** koa-jwt as a function: signature, issuer, audience and expiry of an access token. */
function createVerifier({
  issuer,
  audience,
  clockToleranceS,
}: AuthenticateOptions): (ctx: Context, accessToken: string, key: string) => Promise<Claims> {
  // koa-jwt hands its options on to jsonwebtoken, whose clockTolerance its types leave out.
  const verification: jwt.Options & { clockTolerance: number } = {
    // The key is in the state, which comes first; this is none and verifies nothing.
    secret: 'no key',
    algorithms: ['RS256'],
    issuer,
    audience,
    clockTolerance: clockToleranceS,
    // The request was checked to carry one credential; koa-jwt must not look for another one.
    getToken: (ctx) => ctx.state.accessToken,
    key: 'claims',
  };
  const middleware = jwt(verification);
  return async (ctx, accessToken, key) => {
    const state: { accessToken: string; secret: string; claims: Claims } = {
      accessToken,
      secret: key,
      claims: {},
    };
    const isolated = { state, throw: ctx.throw.bind(ctx) } as unknown as Context;
    try {
      await middleware(isolated, async () => {});
    } catch (error) {
      // koa-jwt keeps to itself what was wrong.
      throw (error as { originalError?: unknown }).originalError ?? error;
    }
    return state.claims;
  };
}
