import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { decodeJwt } from 'jose';
import { createCredentials as createCredentialsFor } from '../../src/api-client/credentials.ts';
import type { ClientSettings } from '../../src/api-client/settings.ts';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { audience, clientIds } from '../../src/local.ts';
import { startOidcProvider } from '../../src/oidc-provider/index.ts';

const scopes = ['create:timesheets', 'read:timesheets'];
const createCredentials = (settings: ClientSettings, of: string) =>
  createCredentialsFor(settings, of, scopes);

/** The real provider, and what the push knows of it. */
async function startProvider(t: ExecutionContext, accessTokenTtlS = 3600) {
  const keyDirectory = await mkdtemp(join(tmpdir(), 'timesheets-push-'));
  const provider = await startOidcProvider({ port: 0, keyDirectory, accessTokenTtlS });
  t.teardown(async () => {
    await provider.close();
    await rm(keyDirectory, { recursive: true, force: true });
  });
  return {
    apiUrl: new URL('http://localhost:8080/api/v1'),
    issuer: new URL(provider.issuer),
    clientId: clientIds.push as string,
    clientSecret: provider.clientSecrets.push,
    audience: undefined,
  };
}

test('an access token is for the API, and kept until shortly before it expires', async (t) => {
  const getAccessToken = createCredentials(await startProvider(t), audience);
  const first = await getAccessToken({ forceRefresh: false });
  t.like(decodeJwt(first), {
    aud: audience,
    scope: 'create:timesheets read:timesheets',
    client_id: clientIds.push,
  });
  t.is(await getAccessToken({ forceRefresh: false }), first);
  t.not(await getAccessToken({ forceRefresh: true }), first);
});

test('one that is about to expire is not used any more', async (t) => {
  const getAccessToken = createCredentials(await startProvider(t, 2), audience);
  const first = await getAccessToken({ forceRefresh: false });
  t.is(await getAccessToken({ forceRefresh: false }), first);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  t.not(await getAccessToken({ forceRefresh: false }), first);
});

for (const [name, change, message] of [
  [
    'a wrong secret',
    { clientSecret: 'a-wrong-secret' },
    /no access token: invalid_client.*Check TIMESHEETS_CLIENT_ID and its secret/,
  ],
  ['an unknown client', { clientId: 'nobody' }, /gives nobody no access token: invalid_client/],
  [
    'nobody at the issuer',
    { issuer: new URL('http://127.0.0.1:1/') },
    /http:\/\/127\.0\.0\.1:1\/ cannot be used: .*Check TIMESHEETS_ISSUER/,
  ],
] as const) {
  test(`${name} is said in one line, without the secret`, async (t) => {
    const settings = { ...(await startProvider(t)), ...change };
    const error = await t.throwsAsync(createCredentials(settings, audience)({ forceRefresh: false }), {
      instanceOf: CannotRun,
      message,
    });
    t.false(error?.message.includes(settings.clientSecret));
    t.false(error?.message.includes('\n'));
  });
}

test('an audience that the authorization server does not know is said', async (t) => {
  const getAccessToken = createCredentials(await startProvider(t), 'https://elsewhere.example/');
  await t.throwsAsync(getAccessToken({ forceRefresh: false }), {
    instanceOf: CannotRun,
    message: /invalid_target/,
  });
});
