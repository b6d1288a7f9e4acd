import type { IncomingMessage } from 'node:http';
import { MultipleCredentials, Unauthenticated } from '../../errors.ts';

const maxLength = 8192;
const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * The access token of a request, from the Authorization header field and nowhere else (RFC 6750, section 2.1), in JWS
 * compact form. It says nothing about whether it is valid.
 *
 * Throws `MultipleCredentials` for more than one credential and `Unauthenticated` for none or a malformed one.
 */
export function readBearer(request: IncomingMessage, query: URLSearchParams): string {
  // Node keeps the first of two Authorization fields and drops the second without a word.
  const fields = request.headersDistinct.authorization ?? [];
  if (fields.length > 1) throw new MultipleCredentials();
  const [field = ''] = fields;
  const [, accessToken] = /^bearer +(.*)$/i.exec(field) ?? [];
  if (accessToken === undefined) throw new Unauthenticated(false, 'no bearer credential');
  if (query.has('access_token')) throw new MultipleCredentials();
  if (accessToken.length > maxLength) throw new Unauthenticated(true, 'longer than 8192 characters');
  if (!compactJws.test(accessToken)) throw new Unauthenticated(true, 'not in JWS compact form');
  return accessToken;
}
