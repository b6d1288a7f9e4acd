import { datesOf } from '@timesheets/sdk/calendar';
import { putProject, read } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { waitUntilSeen } from './_seen.ts';
import { dayOf, getWeek, logged, requestWeek, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const [monday, tuesday, , , , , sunday] = datesOf(week);

test('200 a week that nobody has touched is open, empty and of version 0', async (t, api) => {
  const userId = unique('ann');
  const claims = { [`${audience}name`]: 'Ann Exämple', [`${audience}email`]: 'ann@abc.example' };
  const response = await requestWeek(await api.person(userId, { claims }), week);
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"0"');
  t.is(response.headers.get('cache-control'), 'no-store');
  t.deepEqual(await read<unknown>(response), {
    user_id: userId,
    name: 'Ann Exämple',
    email: 'ann@abc.example',
    user_type: 'employee',
    week,
    status: 'open',
    days: datesOf(week).map((date) => ({ date, minutes: 0, locked_reason: null })),
    total_minutes: 0,
    target_minutes: null,
    allowed_actions: ['edit', 'submit'],
    submitted_at: null,
    decided_at: null,
    decided_by: null,
    comment: null,
    version: 0,
    rows: [],
  });
});

test('200 reading a week does not touch it', async (t, api) => {
  const userId = unique('ann');
  await getWeek(await api.person(userId), week);
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .execute();
  t.deepEqual(rows, []);
});

test('200 a row for each project, by project_id, with seven cells, and totals that agree', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const manager = await api.person('mia');
  const projects = ['a-b', 'a1', 'ab', 'b'].map((name) => `${unique('p').slice(0, 4)}${name}`).sort();
  for (const project of projects) await putProject(manager, project, { name: `The ${project}` });
  const [first = '', second = ''] = projects;
  for (const project_id of projects.toReversed())
    await create(ann, { date: sunday, project_id, minutes: 10 });
  const { id } = await create(ann, { date: monday, project_id: first, minutes: 90, note: 'Größe' });
  const shown = await getWeek(ann, week);
  t.deepEqual(
    shown.rows.map(({ project_id }) => project_id),
    projects,
  );
  t.like(shown.rows[0], { project_name: `The ${first}`, total_minutes: 100 });
  t.deepEqual(
    shown.rows[0]?.cells.map(({ date }) => date),
    [...datesOf(week)],
  );
  const filled = { date: monday, minutes: 90, note: 'Größe', timesheet_ids: [id], locked_reason: null };
  t.deepEqual(shown.rows[0]?.cells[0], filled);
  const empty = { date: tuesday, minutes: 0, note: null, timesheet_ids: [], locked_reason: null };
  t.deepEqual(shown.rows[0]?.cells[1], empty);
  t.like(shown.rows[1], { project_id: second, total_minutes: 10 });
  t.deepEqual(
    shown.days.map(({ minutes }) => minutes),
    [90, 0, 0, 0, 0, 0, 40],
  );
  t.is(shown.total_minutes, 130);
});

test('200 a cell of several entries has their total and ids, and no note', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const one = await create(ann, { date: monday, minutes: 20, note: 'one' });
  const two = await create(ann, { date: monday, minutes: 5, note: 'two' });
  const third = pushed(userId, unique('3'), {
    date: monday,
    user_type: 'employee',
    minutes: 1,
    note: 'three',
  });
  const three = await read<{ id: string }>(await post(await api.machine(), third));
  const cell = (await getWeek(ann, week)).rows[0]?.cells[0];
  t.like(cell, { minutes: 26, note: null });
  t.deepEqual(cell?.timesheet_ids.toSorted(), [one.id, two.id, three.id].toSorted());
});

test('200 an entry without a note has an empty one, which is not none', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: monday });
  t.is((await getWeek(ann, week)).rows[0]?.cells[0]?.note, '');
});

test('200 Monday and Sunday belong to the week, the days around it do not', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const [index, minutes] of [
    [-1, 1],
    [0, 2],
    [6, 4],
    [7, 8],
  ] as const) {
    await create(ann, { date: dayOf(week, index), minutes });
  }
  t.is((await getWeek(ann, week)).total_minutes, 6);
  t.is((await getWeek(ann, weeksAgo(2))).total_minutes, 1);
  t.is((await getWeek(ann, weeksAgo(0))).total_minutes, 8);
});

test('200 weeks around the turn of the year have the days of both years', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: '2021-01-03', minutes: 53 });
  await create(ann, { date: '2021-01-04', minutes: 1 });
  await create(ann, { date: '2019-12-30', minutes: 7 });
  t.deepEqual(logged(await getWeek(ann, '2020-W53')), ['acme-website 2021-01-03 53']);
  t.deepEqual(logged(await getWeek(ann, '2021-W01')), ['acme-website 2021-01-04 1']);
  t.deepEqual(logged(await getWeek(ann, '2020-W01')), ['acme-website 2019-12-30 7']);
  const [last, first] = [await getWeek(ann, '2026-W53'), await getWeek(ann, '2027-W01')];
  t.deepEqual([last.days[0]?.date, last.days[6]?.date], ['2026-12-28', '2027-01-03']);
  t.deepEqual([first.days[0]?.date, first.days[6]?.date], ['2027-01-04', '2027-01-10']);
});

test('200 the first and the last week of the calendar', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.is((await getWeek(ann, '0001-W01')).days[0]?.date, '0001-01-01');
  t.is((await getWeek(ann, '9999-W51')).days[6]?.date, '9999-12-26');
});

test('400 a week that does not exist, or is none', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const text of ['2025-W53', '2026-W00', '2026-W54', '0000-W01', '9999-W53', '2026-w47', '2026-47']) {
    await expectProblem(t, await requestWeek(ann, text), 400, 'invalid-request', ['/path/week']);
  }
});

test('200 what was heard of a person is in every week, also later and with another access token', async (t, api) => {
  const userId = unique('carla');
  const claims = { [`${audience}name`]: 'Carla', [`${audience}user_type`]: 'contractor' };
  await getWeek(await api.person(userId, { claims }), week);
  await waitUntilSeen(api.store, [userId]);
  t.like(await getWeek(await api.person(userId), week), { name: 'Carla', user_type: 'contractor' });
});

test("200 another person's entries are not in it", async (t, api) => {
  const [ann, bob] = [await api.person(unique('ann')), await api.person(unique('bob'))];
  const project_id = await addProject(api);
  await create(bob, { date: monday, project_id });
  t.deepEqual((await getWeek(ann, week)).rows, []);
});

test('400 unknown-parameter, and a user_id given twice', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const path = `/timesheet-weeks/${week}`;
  await expectProblem(t, await ann.fetch(`${path}?status=open`), 400, 'unknown-parameter', ['/query/status']);
  const twice = await ann.fetch(`${path}?user_id=${userId}&user_id=${userId}`);
  await expectProblem(t, twice, 400, 'invalid-request', ['/query/user_id']);
});
