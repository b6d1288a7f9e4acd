import type { Timesheet } from '@timesheets/sdk';
import { type Caller, json, ownScopes, read } from '../_api.ts';
import { create, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import {
  currentWeek,
  dayOf,
  decide,
  etag,
  getWeek,
  readWeek,
  requestWeek,
  submit,
  weeksAgo,
  withdraw,
} from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);
const path = `/timesheet-weeks/${week}/submit`;

async function isUntouched(caller: Caller): Promise<boolean> {
  const { version, status } = await getWeek(caller, week);
  return version === 0 && status === 'open';
}

test('200 hands in the week; its entries say so', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { date });
  const start = new Date().toISOString();
  const response = await submit(ann, week, etag(await getWeek(ann, week)));
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"2"');
  t.is(response.headers.get('cache-control'), 'no-store');
  const handedIn = await readWeek(response);
  t.like(handedIn, { status: 'submitted', version: 2, total_minutes: 60, allowed_actions: ['withdraw'] });
  t.like(handedIn, { decided_at: null, decided_by: null, comment: null });
  t.true(handedIn.submitted_at !== null && handedIn.submitted_at >= start);
  t.deepEqual(handedIn, await getWeek(ann, week));
  const entry = await read<Timesheet>(await ann.fetch(`/timesheets/${id}`));
  t.like(entry, { status: 'submitted', locked_reason: 'week-locked', minutes: 60 });
});

test('200 the current week, before it is over', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(currentWeek) });
  t.like(await readWeek(await submit(ann, currentWeek, '"1"')), { status: 'submitted' });
});

test('200 without a body, with an empty one, and with nothing to say', async (t, api) => {
  const bare = { 'if-match': '*' };
  const typed = { ...bare, 'content-type': 'application/json' };
  for (const request of [
    { headers: bare },
    { headers: typed },
    { headers: { ...typed, 'content-length': '0' } },
    { headers: typed, body: '{}' },
    { headers: typed, body: '{"confirm_empty":false}' },
    { headers: typed, body: '{"confirm_empty":true}' },
  ]) {
    const ann = await api.person(unique('ann'));
    await create(ann, { date });
    const response = await ann.fetch(path, { method: 'POST', ...request });
    t.is(response.status, 200, `${JSON.stringify(request)} ${await response.text()}`);
  }
});

test('400 a body that the contract does not take', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date });
  const send = (body: unknown) => ann.fetch(path, json('POST', body, { 'if-match': '*' }));
  await expectProblem(t, await send({ confirm_empty: 'yes' }), 400, 'invalid-request', ['/confirm_empty']);
  await expectProblem(t, await send({ comment: 'Hello' }), 400, 'invalid-request', ['/comment']);
  await expectProblem(t, await send({ user_id: 'bob' }), 400, 'invalid-request', ['/user_id']);
  await expectProblem(t, await send({ status: 'approved' }), 400, 'invalid-request', ['/status']);
  for (const body of [null, [], 'x']) await expectProblem(t, await send(body), 400, 'invalid-request');
  const named = await ann.fetch(`${path}?user_id=bob`, { method: 'POST', headers: { 'if-match': '*' } });
  await expectProblem(t, named, 400, 'unknown-parameter', ['/query/user_id']);
  t.is((await getWeek(ann, week)).version, 1);
});

test('400 a week that does not exist', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const response = await submit(ann, '2025-W53', '*', { confirm_empty: true });
  await expectProblem(t, response, 400, 'invalid-request', ['/path/week']);
});

test('200 week 53 is a week as any other', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: '2021-01-03' });
  t.like(await readWeek(await submit(ann, '2020-W53', '"1"')), { status: 'submitted', total_minutes: 60 });
  t.is((await getWeek(ann, '2021-W01')).status, 'open');
});

test('409 week-empty unless that is meant; nothing is stored', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  for (const body of [{}, { confirm_empty: false }]) {
    await expectProblem(t, await submit(ann, week, '"0"', body), 409, 'week-empty', ['/confirm_empty']);
  }
  t.true(await isUntouched(ann));
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .execute();
  t.deepEqual(rows, []);
  const response = await submit(ann, week, '"0"', { confirm_empty: true });
  t.is(response.headers.get('etag'), '"1"');
  t.like(await readWeek(response), { status: 'submitted', version: 1, total_minutes: 0, rows: [] });
});

test('409 week-empty also for a week that was emptied, whatever is around it', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(week, -1) });
  await create(ann, { date: dayOf(week, 7) });
  await remove(ann, (await create(ann, { date })).id, '*');
  await expectProblem(t, await submit(ann, week, '"2"'), 409, 'week-empty');
});

test('200 a rejected week is handed in again; what was decided is over', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date });
  const first = await readWeek(await submit(ann, week, '*'));
  await decide(mia, 'reject', userId, week, etag(first), 'Friday is missing.');
  t.like(await getWeek(ann, week), { status: 'rejected', comment: 'Friday is missing.', decided_by: 'mia' });
  await create(ann, { date: dayOf(week, 4) });
  const again = await readWeek(await submit(ann, week, etag(await getWeek(ann, week))));
  t.like(again, { status: 'submitted', decided_at: null, decided_by: null, comment: null });
  t.true((again.submitted_at ?? '') >= (first.submitted_at ?? 'never'));
});

test('200 somebody nobody has heard of hands in an empty week, and is known then', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  await submit(ann, week, '*', { confirm_empty: true });
  t.is((await requestWeek(await api.person('mia'), week, userId)).status, 200);
});

test('200 the replayed answer is that of then, whatever became of the week', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date });
  const key = { 'idempotency-key': unique('key') };
  const first = await readWeek(await submit(ann, week, '"1"', {}, key));
  await withdraw(ann, week, '*');
  t.deepEqual(await readWeek(await submit(ann, week, '"1"', {}, key)), first);
  t.is((await getWeek(ann, week)).status, 'open');
});

test('403 person-required for a machine; 403 insufficient-scope for one who only reads', async (t, api) => {
  await expectProblem(t, await submit(await api.machine(), week, '*'), 403, 'person-required');
  const userId = unique('ann');
  const reader = await api.person(userId, { scopes: ['read:timesheets', 'approve:timesheets'] });
  const response = await submit(reader, week, '*', { confirm_empty: true });
  await expectProblem(t, response, 403, 'insufficient-scope');
  t.true(await isUntouched(reader));
});
