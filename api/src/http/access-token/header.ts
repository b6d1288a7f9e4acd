export type TokenProfile = 'rfc9068' | 'jwt';

/** Members that would change what the signature means, or where the key comes from. */
const refused = ['crit', 'b64', 'cty', 'zip', 'enc', 'jwk', 'jku', 'x5u', 'x5c'];

/**
 * Checks a JOSE header before any key is looked for: RS256 only, a key id, an access token by its type (RFC 9068,
 * section 4), nothing critical or nested. Answers the key id; throws an Error that says what is wrong.
 */
export function checkHeader(header: Record<string, unknown>, profile: TokenProfile): { kid: string } {
  if (header.alg !== 'RS256') throw new Error('alg is not RS256');
  if (typeof header.kid !== 'string' || !/^[!-~]{1,256}$/.test(header.kid))
    throw new Error('kid is missing or odd');
  const found = refused.find((name) => Object.hasOwn(header, name));
  if (found) throw new Error(`${found} in the header`);
  if (!isAccessTokenType(header.typ, profile)) throw new Error('typ is not that of an access token');
  return { kid: header.kid };
}

function isAccessTokenType(typ: unknown, profile: TokenProfile): boolean {
  if (profile === 'jwt' && (typ === undefined || (typeof typ === 'string' && /^jwt$/i.test(typ))))
    return true;
  return typeof typ === 'string' && /^(application\/)?at\+jwt$/i.test(typ);
}
