import { fetchJson } from './fetch-json.ts';

/** What we use of an authorization server's metadata (OpenID Connect Discovery 1.0, section 3; RFC 8414). */
export interface ServerMetadata {
  jwks_uri: string;
  authorization_endpoint: string | undefined;
  token_endpoint: string | undefined;
}

/**
 * Fetches the metadata of `issuer`. Throws when it does not arrive in time, names another issuer (RFC 8414, section 3.3)
 * or a place for keys that is not https (http counts on loopback).
 */
export async function discover(issuer: string, deadlineMs: number): Promise<ServerMetadata> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const {
    issuer: named,
    jwks_uri,
    authorization_endpoint,
    token_endpoint,
  } = await fetchJson(url, deadlineMs);
  if (named !== issuer) throw new Error(`${url} names another issuer than OIDC_ISSUER`);
  if (typeof jwks_uri !== 'string' || !isSafeUrl(jwks_uri))
    throw new Error(`${url} names no usable jwks_uri`);
  return {
    jwks_uri,
    authorization_endpoint: text(authorization_endpoint),
    token_endpoint: text(token_endpoint),
  };
}

/** https anywhere, http on this machine only. */
export function isSafeUrl(value: string): boolean {
  const url = URL.parse(value);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.[0-9]{1,3}){3}$/.test(hostname);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && isSafeUrl(value) ? value : undefined;
}
