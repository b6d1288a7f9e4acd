import { jwtDecode } from 'jwt-decode';
import { SignInFault } from './sign-in-fault.ts';

/** What the ID token must say. */
export interface IdTokenExpectation {
  issuer: string;
  clientId: string;
  nonce: string;
  now: Date;
}

/** Clocks of people's devices are wrong by minutes; the nonce already ties the ID token to this very sign-in. */
const CLOCK_TOLERANCE_S = 300;

/**
 * Refuses an ID token that is not for this client, this sign-in and this moment: `iss`, `aud`, `azp`, `exp`, `iat`,
 * `sub` and `nonce` (OpenID Connect Core 1.0, section 3.1.3.7). Does not check the signature: the ID token came from the
 * token endpoint over a direct connection, for which the same section lets TLS stand in.
 *
 * @throws SignInFault
 */
export function requireIdToken(idToken: string | undefined, expected: IdTokenExpectation): void {
  const claims = decode(idToken);
  const refuse = (what: string): never => {
    throw new SignInFault('id-token', `ID token refused: ${what}`);
  };
  if (claims.iss !== expected.issuer) refuse('iss is not the configured issuer');
  const audiences = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  // Further audiences would be parties this client knows nothing about (item 3 of that section).
  if (audiences.length !== 1 || audiences[0] !== expected.clientId) refuse('aud is not this client');
  if (claims.azp !== undefined && claims.azp !== expected.clientId) refuse('azp is not this client');
  if (typeof claims.sub !== 'string' || claims.sub === '') refuse('sub is missing');
  if (typeof claims.nonce !== 'string' || claims.nonce !== expected.nonce)
    refuse('nonce is not of this sign-in');
  requireTimes(claims, expected.now);
}

function requireTimes({ exp, iat }: Record<string, unknown>, now: Date): void {
  const nowS = now.getTime() / 1000;
  if (typeof exp !== 'number' || typeof iat !== 'number') {
    throw new SignInFault('id-token', 'ID token refused: exp or iat is missing');
  }
  if (exp <= nowS - CLOCK_TOLERANCE_S) throw new SignInFault('clock', 'ID token refused: exp has passed');
  if (iat > nowS + CLOCK_TOLERANCE_S) throw new SignInFault('clock', 'ID token refused: iat lies ahead');
}

function decode(idToken: string | undefined): Record<string, unknown> {
  const claims = claimsIn(idToken ?? '');
  if (typeof claims === 'object' && claims !== null) return { ...claims };
  throw new SignInFault('id-token', 'ID token refused: it is missing or no JWT');
}

function claimsIn(idToken: string): unknown {
  try {
    return jwtDecode<unknown>(idToken);
  } catch {
    return undefined;
  }
}
