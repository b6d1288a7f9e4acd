import { addDays, addWeeks, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import { putProject, today } from '../_api.ts';
import { create } from './_entries.ts';
import { closeThrough } from './_locks.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { copyWeek, dayOf, getWeek, logged, readCopy, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();
const [from, week] = [weeksAgo(2), weeksAgo(1)];
const day = (index: number) => dayOf(week, index);
const acme = 'acme-website';

test('200 a filled cell is skipped, each of its entries named, and keeps what it has', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: day(0), minutes: 5, note: 'mine' });
  await create(ann, { date: dayOf(from, 0), minutes: 10 });
  await create(ann, { date: dayOf(from, 0), minutes: 20 });
  await create(ann, { date: dayOf(from, 1), minutes: 30 });
  const { copied, skipped, timesheet_week } = await readCopy(await copyWeek(ann, from, week, '"1"'));
  t.is(copied, 1);
  const reason = 'cell-filled';
  t.deepEqual(
    skipped.toSorted((one, other) => one.minutes - other.minutes),
    [10, 20].map((minutes) => ({ project_id: acme, date: day(0), minutes, reason })),
  );
  t.deepEqual(logged(timesheet_week), [`${acme} ${day(0)} 5 mine`, `${acme} ${day(1)} 30`]);
});

test('200 a copy that is repeated finds every cell filled and changes nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const index of [4, 0, 2]) await create(ann, { date: dayOf(from, index) });
  await copyWeek(ann, from, week, '*');
  const before = await getWeek(ann, week);
  const response = await copyWeek(ann, from, week, '*');
  t.is(response.headers.get('etag'), '"3"');
  const { copied, skipped, timesheet_week } = await readCopy(response);
  t.is(copied, 0);
  t.deepEqual(
    skipped.map(({ date, reason }) => `${date} ${reason}`),
    [0, 2, 4].map((index) => `${day(index)} cell-filled`),
    'by the day they would have been on',
  );
  t.deepEqual(timesheet_week, before);
});

test('200 entries of a project that is archived or not open on the day are skipped', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const mia = await api.person('mia');
  const [archived, ending] = [await addProject(api), await addProject(api)];
  for (const project_id of [archived, ending]) {
    for (const index of [0, 4]) await create(ann, { date: dayOf(from, index), project_id });
  }
  await putProject(mia, archived, { archived: true });
  await putProject(mia, ending, { open_to: day(3) });
  const { copied, skipped, timesheet_week } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.is(copied, 1);
  t.deepEqual(logged(timesheet_week), [`${ending} ${day(0)} 60`]);
  t.deepEqual(
    skipped.map(({ project_id, date, reason }) => `${project_id} ${date} ${reason}`).toSorted(),
    [
      `${archived} ${day(0)} project-closed`,
      `${archived} ${day(4)} project-closed`,
      `${ending} ${day(4)} project-closed`,
    ].toSorted(),
  );
});

test('200 a full day takes what fits; the rest is skipped', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const [one, two, three] = [await addProject(api), await addProject(api), await addProject(api)].toSorted();
  await create(ann, { date: day(0), minutes: 840 });
  for (const project_id of [one, two, three]) {
    await create(ann, { date: dayOf(from, 0), minutes: 400, project_id });
  }
  await create(ann, { date: dayOf(from, 1), minutes: 1440, project_id: one });
  const { copied, skipped, timesheet_week } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.is(copied, 2);
  t.deepEqual(
    skipped.map(({ date, minutes, reason }) => ({ date, minutes, reason })),
    [400, 400].map((minutes) => ({ date: day(0), minutes, reason: 'day-full' })),
  );
  t.is(timesheet_week.days[0]?.minutes, 1240);
  t.is(timesheet_week.days[1]?.minutes, 1440);
});

test('200 what was skipped is listed by day, whatever the reason', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api);
  await create(ann, { date: day(1) });
  for (const index of [0, 3]) await create(ann, { date: dayOf(from, index), project_id });
  await create(ann, { date: dayOf(from, 1) });
  await putProject(await api.person('mia'), project_id, { archived: true });
  const { skipped } = await readCopy(await copyWeek(ann, from, week, '*'));
  t.deepEqual(
    skipped.map(({ date, reason }) => `${date} ${reason}`),
    [`${day(0)} project-closed`, `${day(1)} cell-filled`, `${day(3)} project-closed`],
  );
});

test('200 closed days are skipped, the open days of the same week are filled', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const index of [0, 2, 3]) await create(ann, { date: dayOf(from, index) });
  t.teardown(() => closeThrough(api.store, null));
  await closeThrough(api.store, day(2));
  const { copied, skipped, timesheet_week } = await readCopy(await copyWeek(ann, from, week, '"0"'));
  t.is(copied, 1);
  const reason = 'period-closed';
  t.deepEqual(
    skipped,
    [0, 2].map((index) => ({ project_id: acme, date: day(index), minutes: 60, reason })),
  );
  t.deepEqual(logged(timesheet_week), [`${acme} ${day(3)} 60`]);
});

test('200 nothing is copied beyond 90 days ahead', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const index of [0, 1, 2, 3, 4, 5, 6]) await create(ann, { date: dayOf(from, index) });
  const last = addDays(today, 90);
  const edge = isoWeekOf(last);
  const { copied, skipped } = await readCopy(await copyWeek(ann, from, edge, '"0"'));
  const beyond = datesOf(edge).filter((date) => date > last);
  t.is(copied, 7 - beyond.length);
  t.deepEqual(
    skipped.map(({ date, reason }) => `${date} ${reason}`),
    beyond.map((date) => `${date} date-out-of-range`),
  );
  const far = await copyWeek(ann, from, addWeeks(edge, 1), '"0"');
  t.is(far.headers.get('etag'), '"0"');
  t.is((await readCopy(far)).skipped.length, 7);
  const long = await readCopy(await copyWeek(ann, from, '1999-W51', '"0"'));
  t.deepEqual([long.copied, long.timesheet_week.version], [0, 0]);
});

test('200 a week of which all is skipped stays untouched', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const project_id = await addProject(api);
  await create(ann, { date: dayOf(from), project_id });
  await putProject(await api.person('mia'), project_id, { archived: true });
  const { copied, timesheet_week } = await readCopy(await copyWeek(ann, from, week, '"0"'));
  t.deepEqual([copied, timesheet_week.version], [0, 0]);
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .execute();
  t.deepEqual(
    rows.map((row) => row.week),
    [from],
  );
});
