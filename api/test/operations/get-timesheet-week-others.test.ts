import type { ExecutionContext } from 'ava';
import { ownScopes } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { startSecondApp } from './_second-app.ts';
import { dayOf, getWeek, logged, requestWeek, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);

/** Asserts that two answers differ in the request they are about alone. */
async function expectAlike(t: ExecutionContext, one: Response, other: Response): Promise<void> {
  t.is(one.status, other.status);
  const names = ['content-type', 'cache-control', 'www-authenticate', 'content-length'];
  for (const name of names) t.is(one.headers.get(name), other.headers.get(name), name);
  const withoutRequestId = async (response: Response) =>
    (await response.text()).replace(/"request_id":"[^"]*"/, '');
  t.is(await withoutRequestId(one), await withoutRequestId(other));
}

test('200 an approver reads the week of anybody, as the person sees it', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date, note: 'Checkout' });
  const seen = await getWeek(await api.person(unique('mia')), week, userId);
  t.deepEqual(seen, { ...(await getWeek(ann, week)), allowed_actions: [] });
  t.deepEqual(logged(seen), [`acme-website ${date} 60 Checkout`]);
});

test('200 whoever names himself needs no further scope', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ['read:timesheets'] });
  t.is((await getWeek(ann, week, userId)).user_id, userId);
});

test("403 another person's week without the scope, the same whether that person exists or not", async (t, api) => {
  const userId = unique('ann');
  await create(await api.person(userId), { date });
  const bob = await api.person(unique('bob'), { scopes: ownScopes });
  const known = await requestWeek(bob, week, userId);
  t.regex(known.headers.get('www-authenticate') ?? '', /insufficient_scope.*approve:timesheets/);
  await expectAlike(t, known.clone(), await requestWeek(bob, week, unique('abc')));
  await expectProblem(t, known, 403, 'insufficient-scope');
});

test('404 somebody nobody has heard of, always in the same words', async (t, api) => {
  const manager = await api.person(unique('mia'));
  const one = await requestWeek(manager, week, unique('nobody'));
  await expectAlike(t, one.clone(), await requestWeek(manager, week, unique('no one at all')));
  const problem = await expectProblem(t, one, 404, 'not-found', []);
  t.notRegex(JSON.stringify(problem), /nobody/);
});

test('200 somebody a machine has pushed for is known, before he has ever signed in', async (t, api) => {
  const userId = unique('carla');
  await post(await api.machine(), pushed(userId, unique('1'), { date }));
  const seen = await getWeek(await api.person(unique('mia')), week, userId);
  t.like(seen, { user_id: userId, user_type: 'contractor', name: null, total_minutes: 60, version: 1 });
});

test('403 a machine has no week of its own, and needs the scope for those of others', async (t, api) => {
  const userId = unique('carla');
  const machine = await api.machine();
  await post(machine, pushed(userId, unique('1'), { date }));
  await expectProblem(t, await requestWeek(machine, week), 403, 'person-required');
  await expectProblem(t, await requestWeek(machine, week, userId), 403, 'insufficient-scope');
  await expectProblem(t, await requestWeek(machine, week, unique('x')), 403, 'insufficient-scope');
});

test('200 a machine with the scope reads the weeks of others, and may do nothing with them', async (t, api) => {
  const userId = unique('ann');
  await create(await api.person(userId), { date });
  const machine = await api.machine({ scopes: [...ownScopes, 'approve:timesheets'] });
  t.like(await getWeek(machine, week, userId), { total_minutes: 60, allowed_actions: [] });
  await expectProblem(t, await requestWeek(machine, week), 403, 'person-required');
  await expectProblem(t, await requestWeek(machine, week, unique('nobody')), 404, 'not-found');
});

test('403 without read:timesheets, whatever else was granted', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ['create:timesheets', 'approve:timesheets'] });
  await expectProblem(t, await requestWeek(ann, week), 403, 'insufficient-scope');
  await expectProblem(t, await requestWeek(ann, week, userId), 403, 'insufficient-scope');
});

test('400 a user_id that cannot be one', async (t, api) => {
  const manager = await api.person(unique('mia'));
  for (const userId of ['', 'all', 'a/b', 'a\u0007b', 'x'.repeat(256)]) {
    const response = await requestWeek(manager, week, userId);
    await expectProblem(t, response, 400, 'invalid-request', ['/query/user_id']);
  }
});

test('404 a user_id that looks like SQL or a pattern is somebody nobody has heard of', async (t, api) => {
  const manager = await api.person(unique('mia'));
  for (const userId of ['%', '_', "' or '1'='1", '*']) {
    await expectProblem(t, await requestWeek(manager, week, userId), 404, 'not-found');
  }
});

test('200 a user_id may have any printable character', async (t, api) => {
  const userId = unique('auth0|Zoë +&=?#%41');
  await create(await api.person(userId), { date });
  t.like(await getWeek(await api.person('mia'), week, userId), { user_id: userId, total_minutes: 60 });
});

test('200 where an e-mail address says who is who, it is the same person in any case', async (t, api) => {
  const env = { OIDC_USER_ID_CLAIM: `${audience}email` };
  const there = await startSecondApp(t, api, { env });
  const email = `${unique('Ann')}@abc.example`;
  const claims = { [`${audience}email`]: email, [`${audience}email_verified`]: true };
  const ann = there(await api.person('1', { claims, scopes: ownScopes }));
  await create(ann, { date });
  const seen = await getWeek(ann, week, email.toUpperCase());
  t.like(seen, { user_id: email.toLowerCase(), total_minutes: 60 });
});
