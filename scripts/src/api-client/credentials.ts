import * as openid from 'openid-client';
import { authorizationFault } from './authorization-fault.ts';
import type { ClientSettings } from './settings.ts';

/** An access token is not used any more when it has so little time left. */
const MARGIN_S = 30;
/** What an access token is taken to live when the authorization server does not say; the API has the last word. */
const ASSUMED_LIFETIME_S = 300;
const TIMEOUT_S = 15;

/**
 * Gets access tokens with these scopes by client credentials (RFC 6749, section 4.4), and keeps each until shortly before it expires.
 * They are asked for by `audience` and by `resource` (RFC 8707), as authorization servers differ in what they want.
 *
 * @throws CannotRun when the authorization server does not give one
 */
export function createCredentials(settings: ClientSettings, audience: string, scopes: readonly string[]) {
  let configuration: openid.Configuration | undefined;
  let current: { accessToken: string; usableUntilMs: number } | undefined;

  return async function getAccessToken({ forceRefresh }: { forceRefresh: boolean }): Promise<string> {
    if (!forceRefresh && current && Date.now() < current.usableUntilMs) return current.accessToken;
    try {
      configuration ??= await discover(settings);
      const parameters = { scope: scopes.join(' '), audience, resource: audience };
      const answer = await openid.clientCredentialsGrant(configuration, parameters);
      const lifetimeS = answer.expiresIn() ?? ASSUMED_LIFETIME_S;
      const usableForS = Math.max(lifetimeS - MARGIN_S, lifetimeS / 2);
      current = { accessToken: answer.access_token, usableUntilMs: Date.now() + usableForS * 1000 };
      return answer.access_token;
    } catch (error) {
      throw authorizationFault(error, settings);
    }
  };
}

function discover({ issuer, clientId, clientSecret }: ClientSettings): Promise<openid.Configuration> {
  const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S });
}
