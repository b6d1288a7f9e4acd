import { createPublicKey } from 'node:crypto';

export type Jwk = Record<string, unknown>;

/**
 * The keys of a JWKS that may verify an RS256 signature: RSA, for signing, for no other algorithm, public, with a key id
 * of their own (RFC 7517, sections 4.2 to 4.5), at least 2048 bits and an odd exponent of at least 3 (RFC 7518, section
 * 3.3). The others are left out, not an error.
 */
export function usableKeys(jwks: Record<string, unknown>): Jwk[] {
  const keys = (Array.isArray(jwks.keys) ? jwks.keys : []) as unknown[];
  const objects = keys.filter((key): key is Jwk => typeof key === 'object' && key !== null);
  const count = (kid: unknown) => objects.filter((key) => key.kid === kid).length;
  return objects.filter((key) => isUsable(key) && count(key.kid) === 1);
}

/** Who has seen these can sign (RFC 7518, sections 6.3.2 and 6.4.1). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

function isUsable(key: Jwk): boolean {
  const { kty, use, alg, key_ops, kid, n, e } = key;
  if (kty !== 'RSA' || typeof kid !== 'string') return false;
  if (privateMembers.some((member) => key[member] !== undefined)) return false;
  if (use !== undefined && use !== 'sig') return false;
  if (alg !== undefined && alg !== 'RS256') return false;
  if (key_ops !== undefined && !(Array.isArray(key_ops) && key_ops.includes('verify'))) return false;
  return isStrong(n, e);
}

function isStrong(n: unknown, e: unknown): boolean {
  if (typeof n !== 'string' || typeof e !== 'string') return false;
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    const { modulusLength = 0, publicExponent = 0n } = asymmetricKeyDetails ?? {};
    return modulusLength >= 2048 && publicExponent >= 3n && publicExponent % 2n === 1n;
  } catch {
    return false;
  }
}
