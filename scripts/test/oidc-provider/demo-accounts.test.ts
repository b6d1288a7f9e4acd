import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { demoAccounts } from '../../src/demo/people.ts';
import { clientIds, localAccounts } from '../../src/local.ts';
import { openAccessTokenIssuer } from '../../src/oidc-provider/index.ts';
import { createBrowser } from './_browser.ts';
import { authorizationRequest, signIn, startProvider, verify } from './_provider.ts';

const apiScopes = (scope: unknown) =>
  String(scope)
    .split(' ')
    .filter((one) => one.includes(':'));

test('people of the demo sign in with their address and get their scopes, and their name in full', async (t) => {
  const { issuer } = await startProvider(t);
  for (const [email, name, scopes] of [
    ['aisha.rahman@abc.example', 'Aisha Rahman', ['read', 'create', 'delete']],
    ['kenji.watanabe@abc.example', '渡辺 健二', ['read', 'create', 'delete', 'approve']],
    ['joao.pereira@contractors.example', 'João Pereira', ['read', 'create', 'delete']],
  ] as const) {
    const { answer } = await signIn(issuer, email);
    const { payload } = await verify(issuer, answer.access_token);
    t.deepEqual(apiScopes(payload.scope).sort(), scopes.map((scope) => `${scope}:timesheets`).sort());
    t.is(answer.claims()?.name, name);
  }
  const { answer } = await signIn(issuer, 'ingrid.solberg@abc.example');
  t.true(apiScopes(answer.scope).includes('manage:directory'));
});

test('the log-in page offers the five well-known accounts and no more', async (t) => {
  const { issuer } = await startProvider(t);
  const page = await createBrowser().visit((await authorizationRequest(issuer, clientIds.spa)).url);
  for (const { email } of localAccounts) t.true(page.text.includes(email), email);
  t.is(page.text.match(/<option /g)?.length, 5);
  for (const { email } of demoAccounts) t.false(page.text.includes(email), email);
});

test('120 people: 90 employees and 30 contractors, 8 who decide, 2 of them with the directory', (t) => {
  const count = (of: (account: (typeof demoAccounts)[number]) => boolean) => demoAccounts.filter(of).length;
  t.is(demoAccounts.length, 120);
  t.is(
    count(({ userType, email }) => userType === 'employee' && email.endsWith('@abc.example')),
    90,
  );
  t.is(
    count(({ userType, email }) => userType === 'contractor' && email.endsWith('@contractors.example')),
    30,
  );
  t.is(
    count(({ scopes }) => scopes.includes('approve:timesheets')),
    8,
  );
  t.is(
    count(({ scopes }) => scopes.includes('manage:directory')),
    2,
  );
  t.is(new Set(demoAccounts.map(({ name }) => name)).size, 120);
});

for (const profile of ['rfc9068', 'auth0'] as const) {
  test(`a process beside the provider issues the access tokens that it would (${profile})`, async (t) => {
    const keyDirectory = await mkdtemp(join(tmpdir(), 'oidc-'));
    const provider = await startProvider(t, { keyDirectory, profile });
    const issue = await openAccessTokenIssuer({ issuer: provider.issuer, keyDirectory, profile });
    const email = 'aisha.rahman@abc.example';
    const [own, issued] = await Promise.all([provider.issueAccessToken(email), issue(email)]);
    const [expected, found] = [await verify(provider.issuer, own), await verify(provider.issuer, issued)];
    const { jti: _, iat: __, exp: ___, ...payload } = expected.payload;
    t.like(found.payload, payload);
    t.deepEqual(found.protectedHeader, expected.protectedHeader);
  });
}
