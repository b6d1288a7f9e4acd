import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { audience, clientIds, localPassword } from '../../src/local.ts';
import { type OidcProviderOptions, startOidcProvider } from '../../src/oidc-provider/index.ts';
import { type Browser, createBrowser, type Page } from './_browser.ts';

export const spaOrigin = 'http://localhost:8080';
export const allScopes = [
  'read:timesheets',
  'create:timesheets',
  'delete:timesheets',
  'approve:timesheets',
  'manage:directory',
];

/** A provider of its own for one test, with its own keys. */
export async function startProvider(t: ExecutionContext, options: OidcProviderOptions = {}) {
  const keyDirectory = options.keyDirectory ?? (await mkdtemp(join(tmpdir(), 'oidc-')));
  const provider = await startOidcProvider({ port: 0, spaOrigins: [spaOrigin], ...options, keyDirectory });
  t.teardown(async () => {
    await provider.close();
    await rm(keyDirectory, { recursive: true, force: true });
  });
  return provider;
}

export const discover = (issuer: string, clientId: string, secret?: string) =>
  client.discovery(new URL(issuer), clientId, secret, secret ? undefined : client.None(), {
    execute: [client.allowInsecureRequests],
  });

/** One authorization request by code and PKCE, as a client makes it; an empty parameter is left out. */
export async function authorizationRequest(
  issuer: string,
  clientId: string,
  parameters: Record<string, string> = {},
) {
  const configuration = await discover(issuer, clientId);
  const codeVerifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${spaOrigin}/callback`,
    scope: `openid profile email ${allScopes.join(' ')}`,
    audience,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...parameters,
  });
  for (const [name, value] of Object.entries(parameters)) if (value === '') url.searchParams.delete(name);
  const exchange = (callback: URL) =>
    client.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      ...(url.searchParams.has('nonce') && { expectedNonce: nonce }),
    });
  return { configuration, url, exchange };
}

/** Signs a person in through the pages and gives what the SPA gets. */
export async function signIn(
  issuer: string,
  email: string,
  {
    browser = createBrowser(),
    clientId = clientIds.spa as string,
    parameters = {} as Record<string, string>,
  } = {},
) {
  const request = await authorizationRequest(issuer, clientId, parameters);
  const page = await browser.visit(request.url);
  const callback = await browser.logIn(page, email, localPassword);
  return { browser, callback, request, answer: await request.exchange(callback.url) };
}

export async function verify(issuer: string, accessToken: string, expectedAudience: string = audience) {
  const jwks = createRemoteJWKSet(new URL('.well-known/jwks.json', issuer));
  return jwtVerify(accessToken, jwks, { issuer, audience: expectedAudience, algorithms: ['RS256'] });
}

export type { Browser, Page };
