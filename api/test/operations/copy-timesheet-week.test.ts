import type { Timesheet } from '@timesheets/sdk';
import { type Caller, json, putProject, read } from '../_api.ts';
import { outcomes, runBatch } from './_batch.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { copyWeek, dayOf, decide, etag, getWeek, logged, readCopy, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const [from, week] = [weeksAgo(2), weeksAgo(1)];
const acme = 'acme-website';

async function entriesOf(caller: Caller, inWeek: string): Promise<Timesheet[]> {
  const ids = (await getWeek(caller, inWeek)).rows.flatMap(({ cells }) =>
    cells.flatMap(({ timesheet_ids }) => timesheet_ids),
  );
  return Promise.all(ids.map(async (id) => read<Timesheet>(await caller.fetch(`/timesheets/${id}`))));
}

test('200 copies minutes and notes to the same weekdays', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const other = await addProject(api);
  await create(ann, { date: dayOf(from), minutes: 90, note: 'Größe' });
  await create(ann, { date: dayOf(from, 6), minutes: 1440, project_id: other });
  const before = await getWeek(ann, from);
  const response = await copyWeek(ann, from, week, '"0"');
  t.is(response.headers.get('etag'), '"2"');
  t.is(response.headers.get('cache-control'), 'no-store');
  const { copied, skipped, timesheet_week } = await readCopy(response);
  t.deepEqual({ copied, skipped }, { copied: 2, skipped: [] });
  t.deepEqual(timesheet_week, await getWeek(ann, week));
  t.deepEqual(logged(timesheet_week), [`${acme} ${dayOf(week)} 90 Größe`, `${other} ${dayOf(week, 6)} 1440`]);
  t.deepEqual(await getWeek(ann, from), before, 'where it comes from nothing changes');
  for (const entry of await entriesOf(ann, week)) {
    t.like(entry, { user_id: userId, source: null, status: 'open', version: 1 });
    t.deepEqual(entry.created_by, { kind: 'person', id: userId });
  }
});

test('200 adds to what is there, and copies forward and back', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(week, 1), minutes: 10, note: 'there' });
  await create(ann, { date: dayOf(from, 2), minutes: 20, note: 'then' });
  const forward = await readCopy(await copyWeek(ann, from, week, '"1"'));
  t.deepEqual(logged(forward.timesheet_week), [
    `${acme} ${dayOf(week, 1)} 10 there`,
    `${acme} ${dayOf(week, 2)} 20 then`,
  ]);
  const back = await readCopy(await copyWeek(ann, week, weeksAgo(5), '"0"'));
  t.is(back.copied, 2);
  t.is(back.timesheet_week.days[1]?.minutes, 10);
});

test('200 what a machine pushed is copied as time of his own, and stays what it is', async (t, api) => {
  const [userId, externalId, machine] = [unique('carla'), unique('1'), await api.machine()];
  const entry = pushed(userId, externalId, { date: dayOf(from), note: 'pushed' });
  await post(machine, entry);
  const carla = await api.person(userId);
  const { copied } = await readCopy(await copyWeek(carla, from, week, '*'));
  t.is(copied, 1);
  const [copy] = await entriesOf(carla, week);
  t.like(copy, { minutes: 60, note: 'pushed', source: null, version: 1 });
  t.deepEqual(copy?.created_by, { kind: 'person', id: userId });
  const again = { ...entry, minutes: 61 };
  t.deepEqual(outcomes(await runBatch(machine, [{ op: 'upsert', timesheet: again }])), ['updated']);
  t.is((await getWeek(carla, week)).total_minutes, 60);
});

test('200 all entries of one cell are copied when it is empty here', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const note of ['one', 'two', 'three']) await create(ann, { date: dayOf(from), minutes: 10, note });
  const { copied, skipped } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.deepEqual({ copied, skipped }, { copied: 3, skipped: [] });
  const notes = (await entriesOf(ann, week)).map(({ note }) => note);
  t.deepEqual(notes.toSorted(), ['one', 'three', 'two']);
});

test('200 an empty week copies nothing and leaves no trace', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const response = await copyWeek(ann, from, week, '"0"');
  t.is(response.headers.get('etag'), '"0"');
  const { copied, skipped, timesheet_week } = await readCopy(response);
  t.deepEqual({ copied, skipped, rows: timesheet_week.rows }, { copied: 0, skipped: [], rows: [] });
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .execute();
  t.deepEqual(rows, []);
});

test('200 week 53 into week 1, and week 1 into the last week of the year before', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: '2021-01-03', minutes: 53 });
  await create(ann, { date: '2020-12-28', minutes: 12 });
  const next = await readCopy(await copyWeek(ann, '2020-W53', '2021-W01', '"0"'));
  t.deepEqual(logged(next.timesheet_week), [`${acme} 2021-01-04 12`, `${acme} 2021-01-10 53`]);
  const before = await readCopy(await copyWeek(ann, '2021-W01', '2019-W52', '"0"'));
  t.deepEqual(logged(before.timesheet_week), [`${acme} 2019-12-23 12`, `${acme} 2019-12-29 53`]);
});

test('200 a week that was approved can be copied from', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date: dayOf(from) });
  await submit(ann, from, '*');
  await decide(mia, 'approve', userId, from, etag(await getWeek(ann, from)));
  const { timesheet_week } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.like(timesheet_week, { status: 'open', total_minutes: 60 });
});

test('200 into a week that was rejected', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date: dayOf(from) });
  await submit(ann, week, '*', { confirm_empty: true });
  await decide(mia, 'reject', userId, week, etag(await getWeek(ann, week)), 'No.');
  const { timesheet_week } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.like(timesheet_week, { status: 'rejected', total_minutes: 60 });
});

test('409 week-locked into a week that was handed in or approved, also when there is nothing to copy', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date: dayOf(week) });
  await create(ann, { date: dayOf(from, 3) });
  for (const lock of [
    () => submit(ann, week, '*'),
    async () => decide(mia, 'approve', userId, week, etag(await getWeek(ann, week))),
  ]) {
    t.is((await lock()).status, 200);
    const before = await getWeek(ann, week);
    await expectProblem(t, await copyWeek(ann, from, week, '*'), 409, 'week-locked');
    await expectProblem(t, await copyWeek(ann, weeksAgo(9), week, '*'), 409, 'week-locked');
    t.deepEqual(await getWeek(ann, week), before);
  }
});

test('409 week-locked points at what was sent', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(week) });
  await submit(ann, week, '*');
  const { errors } = await expectProblem(t, await copyWeek(ann, from, week, '*'), 409, 'week-locked');
  for (const { pointer } of errors) t.true(['/path/week', '/from', ''].includes(pointer), pointer);
});

test('400 from itself, from a week that does not exist, and without from', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(week) });
  await expectProblem(t, await copyWeek(ann, week, week, '*'), 400, 'invalid-request', ['/from']);
  await expectProblem(t, await copyWeek(ann, '2025-W53', week, '*'), 400, 'invalid-request', ['/from']);
  await expectProblem(t, await copyWeek(ann, from, '2025-W53', '*'), 400, 'invalid-request', ['/path/week']);
  const send = (body: unknown) =>
    ann.fetch(`/timesheet-weeks/${week}/copy`, json('POST', body, { 'if-match': '*' }));
  await expectProblem(t, await send({}), 400, 'invalid-request', ['/from']);
  await expectProblem(t, await send({ from, user_id: 'bob' }), 400, 'invalid-request', ['/user_id']);
  t.is((await getWeek(ann, week)).version, 1);
});

test("200 copies one's own entries and nobody else's", async (t, api) => {
  const [ann, bob] = [await api.person(unique('ann')), await api.person(unique('bob'))];
  await create(bob, { date: dayOf(from) });
  const { copied } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.is(copied, 0);
  t.is((await getWeek(bob, week)).version, 0);
});

test('403 person-required for a machine', async (t, api) => {
  await expectProblem(t, await copyWeek(await api.machine(), from, week, '*'), 403, 'person-required');
});

test('200 what was archived after the copy stays', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api);
  await create(ann, { date: dayOf(from), project_id });
  await copyWeek(ann, from, week, '*');
  await putProject(await api.person('mia'), project_id, { archived: true });
  t.is((await getWeek(ann, week)).total_minutes, 60);
});
