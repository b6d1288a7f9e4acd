import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeJwt } from 'jose';
import { startOidcProvider } from '../../src/oidc-provider/index.ts';
import { startProvider, verify } from './_provider.ts';

const main = fileURLToPath(new URL('../../src/oidc-provider/main.ts', import.meta.url));

async function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...env } });
  const [error, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { error, code };
}

test('refuses to run under NODE_ENV=production, in one line', async (t) => {
  const { error, code } = await run({ NODE_ENV: 'production' });
  t.is(code, 1);
  t.regex(error, /^The local OpenID provider does not run with NODE_ENV=production/);
  t.is(error.trim().split('\n').length, 1);
});

test('a bad setting is named', async (t) => {
  const { error, code } = await run({ OIDC_PROVIDER_PORT: '90000' });
  t.is(code, 1);
  t.regex(error, /^OIDC_PROVIDER_PORT is "90000"/);
});

test('a port that is taken is an error', async (t) => {
  const { port } = await startProvider(t);
  await t.throwsAsync(startOidcProvider({ port, keyDirectory: '/nowhere' }));
});

test('answers on both loopback addresses', async (t) => {
  const { port } = await startProvider(t);
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    t.is((await fetch(`http://${host}:${port}/.well-known/openid-configuration`)).status, 200, host);
  }
});

test('the discovery document has the issuer with its slash and the paths of Auth0', async (t) => {
  const { issuer } = await startProvider(t);
  t.regex(issuer, /^http:\/\/localhost:\d+\/$/);
  const response = await fetch(new URL('.well-known/openid-configuration', issuer));
  t.like(await response.json(), {
    issuer,
    authorization_endpoint: `${issuer}authorize`,
    token_endpoint: `${issuer}oauth/token`,
    userinfo_endpoint: `${issuer}userinfo`,
    jwks_uri: `${issuer}.well-known/jwks.json`,
    end_session_endpoint: `${issuer}oidc/logout`,
    revocation_endpoint: `${issuer}oauth/revoke`,
  });
});

test('issues access tokens to the process that runs it, as the pages would', async (t) => {
  const { issuer, issueAccessToken } = await startProvider(t, { accessTokenTtlS: 30 });
  const { payload, protectedHeader } = await verify(issuer, await issueAccessToken('mia@abc.example'));
  t.is(protectedHeader.typ, 'at+jwt');
  t.is(Number(payload.exp) - Number(payload.iat), 30);
  t.regex(String(payload.scope), /manage:directory/);
  t.is(decodeJwt(await issueAccessToken('gus@abc.example')).scope, 'openid profile email');
  await t.throwsAsync(issueAccessToken('nobody@abc.example'), { message: 'invalid_request' });
});
