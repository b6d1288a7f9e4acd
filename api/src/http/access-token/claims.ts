import type { TokenProfile } from './header.ts';

export type Claims = Record<string, unknown>;
export type TimeClaims = { [Name in 'exp' | 'iat' | 'nbf']?: unknown };

/** The claims that every access token has, whatever the profile calls them. */
export interface RequiredClaims {
  sub: string;
  clientId: string;
  scopes: readonly string[];
}

export interface ClaimLimits {
  profile: TokenProfile;
  clockToleranceS: number;
  maxAgeS: number;
}

/** Claims of other kinds of JWT: with profile `jwt` the header's type cannot tell them apart. */
const foreignClaims = ['nonce', 'at_hash', 'c_hash', 'events'];

/**
 * Checks what koa-jwt leaves open once the signature, issuer and audience are right: times are finite and within the
 * longest life allowed, the identity claims are there (RFC 9068, section 2.2), the access token is not bound to a key
 * that was not shown (RFC 9449, section 7.2). Throws an Error that says what is wrong.
 */
export function checkClaims(claims: Claims, limits: ClaimLimits, nowS: number): RequiredClaims {
  checkTimes(claims, limits, nowS);
  if (claims.cnf !== undefined) throw new Error('cnf: bound to a key');
  const strict = limits.profile === 'rfc9068';
  const clientId = strict ? claims.client_id : (claims.client_id ?? claims.azp);
  if (!isIdentifier(claims.sub)) throw new Error('sub is missing or odd');
  if (!isIdentifier(clientId)) throw new Error('client_id is missing or odd');
  if ((strict || claims.jti !== undefined) && !isIdentifier(claims.jti))
    throw new Error('jti is missing or odd');
  if (!strict) refuseOtherKinds(claims, clientId);
  if (claims.scope !== undefined && typeof claims.scope !== 'string')
    throw new Error('scope is not a string');
  return {
    sub: claims.sub,
    clientId,
    scopes: (claims.scope ?? '').split(' ').filter((scope) => scope !== ''),
  };
}

/** Checks that an access token has begun and not ended. Throws an Error that says what is wrong. */
export function checkTimes(
  { exp, iat, nbf }: TimeClaims,
  { clockToleranceS, maxAgeS }: Pick<ClaimLimits, 'clockToleranceS' | 'maxAgeS'>,
  nowS: number,
): void {
  const latestStart = nowS + clockToleranceS;
  if (!isInstant(exp)) throw new Error('exp is missing or odd');
  if (!isInstant(iat)) throw new Error('iat is missing or odd');
  if (exp <= nowS - clockToleranceS) throw new Error('exp has passed');
  if (iat > latestStart) throw new Error('iat lies ahead');
  if (exp - iat > maxAgeS) throw new Error('it lives longer than ACCESS_TOKEN_MAX_AGE_S');
  // By whole seconds, as jsonwebtoken has it: what it let pass once must pass for the same reason later.
  if (nbf !== undefined && (!isInstant(nbf) || nbf > Math.floor(nowS) + clockToleranceS))
    throw new Error('nbf is odd or lies ahead');
}

function refuseOtherKinds(claims: Claims, clientId: string): void {
  const found = foreignClaims.find((name) => claims[name] !== undefined);
  if (found) throw new Error(`${found}: not an access token`);
  if (claims.aud === clientId) throw new Error('aud is the client: an ID token');
}

function isInstant(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Bounded, no control characters, no half of a surrogate pair. */
function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,255}$/u.test(value);
}
