import test from 'ava';
import * as client from 'openid-client';
import { clientIds } from '../../src/local.ts';
import { signIn, startProvider, verify } from './_provider.ts';

const scope = 'openid email offline_access read:timesheets approve:timesheets';

test('the native app gets a refresh token on any loopback port, without a consent page', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer, request } = await signIn(issuer, 'ann@abc.example', {
    clientId: clientIds.native,
    parameters: { scope, redirect_uri: 'http://127.0.0.1:51004/callback' },
  });
  t.truthy(answer.refresh_token);

  const renewed = await client.refreshTokenGrant(request.configuration, answer.refresh_token ?? '');
  const { payload } = await verify(issuer, renewed.access_token);
  t.is(payload.scope, 'openid email read:timesheets offline_access');
  t.not(renewed.refresh_token, answer.refresh_token);
});

test('a refresh token that was used is good for nothing, and takes its successor along', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer, request } = await signIn(issuer, 'ann@abc.example', {
    clientId: clientIds.native,
    parameters: { scope, redirect_uri: 'http://127.0.0.1:51004/callback' },
  });
  const renewed = await client.refreshTokenGrant(request.configuration, answer.refresh_token ?? '');
  await t.throwsAsync(client.refreshTokenGrant(request.configuration, answer.refresh_token ?? ''));
  await t.throwsAsync(client.refreshTokenGrant(request.configuration, renewed.refresh_token ?? ''));
});

test('the SPA never gets a refresh token, whatever it asks for', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'ann@abc.example', { parameters: { scope } });
  t.is(answer.refresh_token, undefined);
  t.is(answer.scope, 'openid email read:timesheets');
});

test('signing out of the browser does not take back what the native app was given for offline', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer, request, browser } = await signIn(issuer, 'ann@abc.example', {
    clientId: clientIds.native,
    parameters: { scope, redirect_uri: 'http://127.0.0.1:51004/callback' },
  });
  const hint = new URLSearchParams({ id_token_hint: answer.id_token ?? '' });
  t.regex((await browser.visit(new URL(`oidc/logout?${hint}`, issuer))).text, /You are signed out/);
  t.truthy(await client.refreshTokenGrant(request.configuration, answer.refresh_token ?? ''));
});
