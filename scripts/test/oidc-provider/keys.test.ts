import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startOidcProvider } from '../../src/oidc-provider/index.ts';
import { loadKeys } from '../../src/oidc-provider/keys.ts';
import { signIn, startProvider } from './_provider.ts';

async function directory(t: ExecutionContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'oidc-'));
  t.teardown(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('an access token from before a restart verifies after it, and the secrets are the same', async (t) => {
  const keyDirectory = await directory(t);
  const before = await startOidcProvider({ port: 0, keyDirectory, spaOrigins: ['http://localhost:8080'] });
  const { answer } = await signIn(before.issuer, 'ann@abc.example');
  await before.close();

  const after = await startProvider(t, { keyDirectory });
  const jwks = createRemoteJWKSet(new URL('.well-known/jwks.json', after.issuer));
  const { payload } = await jwtVerify(answer.access_token, jwks, { issuer: before.issuer });
  t.is(payload.sub, 'local|ann');
  t.deepEqual(after.clientSecrets, before.clientSecrets);
});

test('only the owner can read what is kept', async (t) => {
  const keyDirectory = join(await directory(t), 'deep', 'er');
  await loadKeys(keyDirectory);
  const files = await readdir(keyDirectory);
  t.deepEqual(files.sort(), [
    'contractor-push.secret',
    'cookie.key',
    'directory-import.secret',
    'jwks.json',
    'reminder.secret',
  ]);
  for (const file of files) {
    const { mode } = await stat(join(keyDirectory, file));
    t.is(mode & 0o777, 0o600, file);
  }
});

test('two that start together for the first time agree on the keys', async (t) => {
  const keyDirectory = await directory(t);
  const [one, other] = await Promise.all([loadKeys(keyDirectory), loadKeys(keyDirectory)]);
  t.deepEqual(one, other);
});

test('keys are RSA 2048 for RS256', async (t) => {
  const { jwks } = await loadKeys(await directory(t));
  t.like(jwks.keys[0], { kty: 'RSA', alg: 'RS256', use: 'sig' });
  t.is(Buffer.from(jwks.keys[0]?.n ?? '', 'base64url').length * 8, 2048);
});
