import test from 'ava';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { audience, claimsNamespace, clientIds, localMachines } from '../../src/local.ts';
import { allScopes, discover, startProvider, verify } from './_provider.ts';

const askForAccessToken = (issuer: string, body: Record<string, unknown>) =>
  fetch(new URL('oauth/token', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientIds.push, ...body }),
  });

test('client credentials: trimmed to what the client may have, and no person behind it', async (t) => {
  const { issuer, clientSecrets } = await startProvider(t);
  const configuration = await discover(issuer, clientIds.push, clientSecrets.push);
  const answer = await client.clientCredentialsGrant(configuration, { audience, scope: allScopes.join(' ') });

  t.is(answer.scope, 'read:timesheets create:timesheets');
  const { payload } = await verify(issuer, answer.access_token);
  t.is(payload.sub, clientIds.push);
  t.is(payload.client_id, clientIds.push);
  t.deepEqual(
    Object.keys(payload).filter((claim) => claim.startsWith(claimsNamespace)),
    [],
  );
});

for (const name of ['reminder', 'directoryImport'] as const) {
  test(`${localMachines[name].clientId} gets its own scope and no other`, async (t) => {
    const { issuer, clientSecrets } = await startProvider(t);
    const { clientId, scopes } = localMachines[name];
    const configuration = await discover(issuer, clientId, clientSecrets[name]);
    const parameters = { audience, scope: allScopes.join(' ') };
    const answer = await client.clientCredentialsGrant(configuration, parameters);
    t.is(answer.scope, scopes.join(' '));
    t.is((await verify(issuer, answer.access_token)).payload.client_id, clientId);
  });
}

test('without a scope a machine gets all of its own', async (t) => {
  const { issuer, clientSecrets } = await startProvider(t);
  const configuration = await discover(issuer, clientIds.push, clientSecrets.push);
  const answer = await client.clientCredentialsGrant(configuration, { audience });
  t.is(answer.scope, 'create:timesheets read:timesheets');
});

test('/oauth/token takes JSON, as Auth0 does', async (t) => {
  const { issuer, clientSecrets } = await startProvider(t);
  const response = await askForAccessToken(issuer, { client_secret: clientSecrets.push, audience });
  t.is(response.status, 200);
  const answer = (await response.json()) as { access_token: string };
  t.is(decodeJwt(answer.access_token).aud, audience);
});

test('JSON that is none, or no object, is answered with invalid_request', async (t) => {
  const { issuer } = await startProvider(t);
  for (const body of ['{', '[]', '"a"', 'null', '{"audience":["a"]}']) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(new URL('oauth/token', issuer), { method: 'POST', headers, body });
    t.is(response.status, 400);
    t.like(await response.json(), { error: 'invalid_request' });
  }
});

test('a machine must name an audience, and one that is known', async (t) => {
  const { issuer, clientSecrets } = await startProvider(t);
  for (const body of [{}, { audience: 'https://other.example/' }]) {
    const response = await askForAccessToken(issuer, { client_secret: clientSecrets.push, ...body });
    t.is(response.status, 400);
    t.like(await response.json(), { error: 'invalid_target' });
  }
});

test('a wrong secret is invalid_client', async (t) => {
  const { issuer } = await startProvider(t);
  const response = await askForAccessToken(issuer, { client_secret: 'guess', audience });
  t.is(response.status, 401);
  t.like(await response.json(), { error: 'invalid_client' });
});

test('a public client has no client credentials', async (t) => {
  const { issuer } = await startProvider(t);
  const response = await askForAccessToken(issuer, { client_id: clientIds.spa, audience });
  t.is(response.status, 400);
});
