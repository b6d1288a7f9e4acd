import type { Timesheet } from '@timesheets/sdk';
import { read } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, logged, readWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);

test('200 the week is open again, as if it had not been handed in', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { date, note: 'as it was' });
  const before = await getWeek(ann, week);
  const response = await withdraw(ann, week, etag(await readWeek(await submit(ann, week, '"1"'))));
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"3"');
  t.is(response.headers.get('cache-control'), 'no-store');
  const now = await readWeek(response);
  t.deepEqual(now, { ...before, version: 3 });
  t.deepEqual(now, await getWeek(ann, week));
  const entry = await read<Timesheet>(await ann.fetch(`/timesheets/${id}`));
  t.like(entry, { status: 'open', locked_reason: null });
});

test('200 an empty week too', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await submit(ann, week, '"0"', { confirm_empty: true });
  t.like(await readWeek(await withdraw(ann, week, '"1"')), { status: 'open', version: 2, rows: [] });
});

test('200 a week that was rejected once, and handed in again', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date });
  await submit(ann, week, '*');
  await decide(mia, 'reject', userId, week, etag(await getWeek(ann, week)), 'No.');
  await submit(ann, week, '*');
  const nothing = { submitted_at: null, decided_at: null, decided_by: null, comment: null };
  t.like(await readWeek(await withdraw(ann, week, '*')), { status: 'open', ...nothing });
});

test('409 after the approval: only an approver reopens it', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date });
  await submit(ann, week, '*');
  await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
  const before = await getWeek(ann, week);
  await expectProblem(t, await withdraw(ann, week, etag(before)), 409, 'invalid-transition');
  t.deepEqual(await getWeek(ann, week), before);
});

test('409 a week that nobody has touched, and no trace of it', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await expectProblem(t, await withdraw(ann, week, '"0"'), 409, 'invalid-transition');
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .execute();
  t.deepEqual(rows, []);
});

test("200 takes back one's own week alone", async (t, api) => {
  const [ann, bob] = [await api.person(unique('ann')), await api.person(unique('bob'))];
  for (const caller of [ann, bob]) {
    await create(caller, { date });
    await submit(caller, week, '*');
  }
  await withdraw(ann, week, '*');
  t.is((await getWeek(bob, week)).status, 'submitted');
  t.deepEqual(logged(await getWeek(ann, week)), [`acme-website ${date} 60`]);
});

test('400 a week that does not exist; 403 person-required for a machine', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await expectProblem(t, await withdraw(ann, '2025-W53', '*'), 400, 'invalid-request', ['/path/week']);
  await expectProblem(t, await withdraw(await api.machine(), week, '*'), 403, 'person-required');
});
