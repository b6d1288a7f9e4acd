import test from 'ava';
import { listScopes, readContract } from '../../src/contract.ts';
import { clientIds, localAccounts } from '../../src/local.ts';
import { allScopes, authorizationRequest, signIn, startProvider, verify } from './_provider.ts';

const contractScopes = Object.keys(listScopes(readContract()));
const apiScopesOf = (scope: unknown) =>
  String(scope)
    .split(' ')
    .filter((one) => contractScopes.includes(one))
    .sort();

for (const account of localAccounts) {
  test(`${account.email}: asking for every scope gets in with ${account.scopes.length} of them`, async (t) => {
    const { issuer } = await startProvider(t);
    const { answer } = await signIn(issuer, account.email);
    const { payload } = await verify(issuer, answer.access_token);
    t.deepEqual(apiScopesOf(payload.scope), account.scopes.toSorted());
    t.is(answer.scope, payload.scope as string);
  });
}

test('the managers have every scope of the contract', (t) => {
  t.deepEqual(allScopes.toSorted(), contractScopes.toSorted());
  const managers = localAccounts.filter(({ scopes }) => scopes.includes('approve:timesheets'));
  t.is(managers.length, 2);
  for (const { scopes } of managers) t.deepEqual(scopes.toSorted(), contractScopes.toSorted());
});

test('a silent renewal cannot widen what was trimmed', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example', {
    parameters: { scope: 'openid read:timesheets' },
  });
  const wider = await authorizationRequest(issuer, clientIds.spa, { prompt: 'none' });
  const { payload } = await verify(
    issuer,
    (await wider.exchange((await browser.visit(wider.url)).url)).access_token,
  );
  t.deepEqual(apiScopesOf(payload.scope), ['create:timesheets', 'delete:timesheets', 'read:timesheets']);
});

test('a client gets no more than it asks for', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'mia@abc.example', {
    parameters: { scope: 'openid read:timesheets' },
  });
  t.is(answer.scope, 'openid read:timesheets');
});

test('an audience that is not ours is refused', async (t) => {
  const { issuer } = await startProvider(t);
  const { url } = await authorizationRequest(issuer, clientIds.spa, {
    audience: 'https://other.example/api',
  });
  const response = await fetch(url, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  t.is(back.searchParams.get('error'), 'invalid_target');
  t.regex(back.searchParams.get('error_description') ?? '', /https:\/\/other\.example\/api/);
});

test('two audiences are refused', async (t) => {
  const { issuer } = await startProvider(t);
  const { url } = await authorizationRequest(issuer, clientIds.spa);
  url.searchParams.append('audience', 'https://other.example/api');
  const response = await fetch(url, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  t.is(back.searchParams.get('error'), 'invalid_request');
});
