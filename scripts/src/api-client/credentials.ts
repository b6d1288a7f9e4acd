import * as openid from 'openid-client';
import { authorizationFault, isUnknownClient } from './authorization-fault.ts';
import { clientAuthentications } from './client-authentication.ts';
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
  let configurations: readonly openid.Configuration[] | undefined;
  let current: { accessToken: string; usableUntilMs: number } | undefined;

  return async function getAccessToken({ forceRefresh }: { forceRefresh: boolean }): Promise<string> {
    if (!forceRefresh && current && Date.now() < current.usableUntilMs) return current.accessToken;
    try {
      configurations ??= await discover(settings);
      const parameters = { scope: scopes.join(' '), audience, resource: audience };
      const { answer, by } = await firstAccepted(configurations, parameters);
      configurations = [by];
      const lifetimeS = answer.expiresIn() ?? ASSUMED_LIFETIME_S;
      const usableForS = Math.max(lifetimeS - MARGIN_S, lifetimeS / 2);
      current = { accessToken: answer.access_token, usableUntilMs: Date.now() + usableForS * 1000 };
      return answer.access_token;
    } catch (error) {
      throw authorizationFault(error, settings);
    }
  };
}

/** Tries one way after the other to show who the client is, until the authorization server knows it. */
async function firstAccepted(
  [by, ...others]: readonly openid.Configuration[],
  parameters: Record<string, string>,
): Promise<{
  answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;
  by: openid.Configuration;
}> {
  if (!by) throw new Error('there is no way to show who the client is');
  try {
    return { answer: await openid.clientCredentialsGrant(by, parameters), by };
  } catch (error) {
    if (isUnknownClient(error) && others.length > 0) return firstAccepted(others, parameters);
    throw error;
  }
}

/** What the authorization server says of itself, once for each way to show who the client is. */
async function discover(settings: ClientSettings): Promise<openid.Configuration[]> {
  const { issuer, clientId } = settings;
  const isInsecure = issuer.protocol === 'http:';
  const execute = isInsecure ? [openid.allowInsecureRequests] : [];
  const found = await openid.discovery(issuer, clientId, undefined, openid.None(), {
    execute,
    timeout: TIMEOUT_S,
  });
  const metadata = found.serverMetadata();
  const ways = await clientAuthentications(settings, metadata.token_endpoint_auth_methods_supported);
  return ways.map((way) => {
    const configuration = new openid.Configuration(metadata, clientId, undefined, way);
    configuration.timeout = TIMEOUT_S;
    if (isInsecure) openid.allowInsecureRequests(configuration);
    return configuration;
  });
}
