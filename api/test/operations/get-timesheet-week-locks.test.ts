import { type Caller, putProject } from '../_api.ts';
import { create } from './_entries.ts';
import { closeThrough } from './_locks.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, decide, etag, getWeek, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(1);
const days = [0, 1, 2, 3, 4, 5, 6].map((index) => dayOf(week, index));
const seven = (reason: string | null) => days.map(() => reason);

/** Why the days take no change, and why the cells of each project do not. */
async function reasonsOf(caller: Caller): Promise<{ days: unknown[]; rows: unknown[][] }> {
  const shown = await getWeek(caller, week);
  return {
    days: shown.days.map((day) => day.locked_reason),
    rows: shown.rows.map(({ cells }) => cells.map((cell) => cell.locked_reason)),
  };
}

test('200 days up to closed_through say period-closed, and so do their cells', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: days[4] });
  t.deepEqual(await reasonsOf(ann), { days: seven(null), rows: [seven(null)] });
  t.teardown(() => closeThrough(api.store, null));
  await closeThrough(api.store, days[2] ?? null);
  const reasons = ['period-closed', 'period-closed', 'period-closed', null, null, null, null];
  t.deepEqual(await reasonsOf(ann), { days: reasons, rows: [reasons] });
  t.deepEqual((await getWeek(ann, week)).allowed_actions, ['edit', 'submit']);
});

test('200 a week that is closed to its last day can be handed in and not edited', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: days[4] });
  t.teardown(() => closeThrough(api.store, null));
  await closeThrough(api.store, days[6] ?? null);
  t.like(await getWeek(ann, week), { allowed_actions: ['submit'] });
  t.like(await getWeek(ann, weeksAgo(0)), { allowed_actions: ['edit', 'submit'] });
  const handedIn = await submit(ann, week, '*');
  t.is(handedIn.status, 200);
  t.deepEqual(await reasonsOf(ann), { days: seven('week-locked'), rows: [seven('week-locked')] });
});

test('200 every day and cell of a week that was handed in says week-locked, until it is rejected', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  const project_id = await addProject(api);
  await create(ann, { date: days[4], project_id });
  await putProject(mia, project_id, { archived: true });
  const locked = { days: seven('week-locked'), rows: [seven('week-locked')] };
  await submit(ann, week, '*');
  t.deepEqual(await reasonsOf(ann), locked);
  await decide(mia, 'reject', userId, week, etag(await getWeek(ann, week)), 'No.');
  t.deepEqual(await reasonsOf(ann), { days: seven(null), rows: [seven('project-closed')] });
  await submit(ann, week, '*');
  await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
  t.deepEqual(await reasonsOf(ann), locked);
});

test('200 cells outside the days that a project is open on say project-closed, its days do not', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api);
  await create(ann, { date: days[3], project_id });
  await putProject(await api.person('mia'), project_id, { open_from: days[1], open_to: days[4] });
  const [closed, open] = ['project-closed', null];
  const reasons = [closed, open, open, open, open, closed, closed];
  t.deepEqual(await reasonsOf(ann), { days: seven(null), rows: [reasons] });
  t.teardown(() => closeThrough(api.store, null));
  await closeThrough(api.store, days[2] ?? null);
  const both = ['period-closed', 'period-closed', 'period-closed', open, open, closed, closed];
  t.deepEqual((await reasonsOf(ann)).rows, [both], 'whoever opens the books meets the project then');
});
