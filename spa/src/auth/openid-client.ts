import { scopes } from '@timesheets/sdk/operations';
import { type INavigator, InMemoryWebStorage, WebStorageStateStore } from 'oidc-client-ts';
import { CheckedOpenIdClient } from './checked-openid-client.ts';
import { createSilentFrame } from './silent-frame.ts';

/** Which authorization server, and as which client. `origin` is this application's own. */
export interface SessionSettings {
  issuer: string;
  clientId: string;
  audience: string;
  origin: string;
}

const SILENT_TIMEOUT_MS = 10_000;

/**
 * The OpenID client of this application: code flow with PKCE, access and ID token in memory only.
 *
 * @param redirect how to get to the authorization server; by default by leaving this page
 */
export function createOpenIdClient(
  { issuer, clientId, audience, origin }: SessionSettings,
  redirect?: INavigator,
): CheckedOpenIdClient {
  // Auth0 knows `audience`, RFC 8707 says `resource`; each server ignores the other's word.
  const target = { audience, resource: audience };
  const settings = {
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}/callback`,
    silent_redirect_uri: `${origin}/silent-callback`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: ['openid', 'profile', 'email', ...scopes].join(' '),
    extraQueryParams: target,
    extraTokenParams: target,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ prefix: 'timesheets.sign-in.', store: window.sessionStorage }),
    // Renewal is ours: the library's neither survives sleep nor suits short lifetimes.
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    requestTimeoutInSeconds: SILENT_TIMEOUT_MS / 1000,
  };
  return new CheckedOpenIdClient(settings, redirect, undefined, createSilentFrame(SILENT_TIMEOUT_MS));
}
