import type { ExecutionContext } from 'ava';
import type { TestApi } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { closeThrough } from './_locks.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { dayOf, getWeek, logged, readWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(1);
const [monday, tuesday, wednesday] = [dayOf(week), dayOf(week, 1), dayOf(week, 2)];
const project_id = 'acme-website';

/** A person with an hour on Monday, Tuesday and Wednesday; then the books are closed up to Tuesday. */
async function closeHalfAWeek(t: ExecutionContext, api: TestApi) {
  const ann = await api.person(unique('ann'));
  for (const date of [monday, tuesday, wednesday]) await create(ann, { date });
  t.teardown(() => closeThrough(api.store, null));
  await closeThrough(api.store, tuesday);
  return { ann, before: await getWeek(ann, week) };
}

test('409 period-closed for every kind of change on closed days, and nothing is saved', async (t, api) => {
  const { ann, before } = await closeHalfAWeek(t, api);
  const cells = [
    { project_id, date: monday, minutes: 0 },
    { project_id, date: wednesday, minutes: 5 },
    { project_id, date: tuesday, minutes: 60, note: 'new' },
  ];
  const response = await saveGrid(ann, week, cells, '*');
  await expectProblem(t, response, 409, 'period-closed', ['/cells/0/date', '/cells/2/date']);
  t.deepEqual(await getWeek(ann, week), before);
});

test('200 the open days of the same week are saved, beside closed ones that stay as they are', async (t, api) => {
  const { ann } = await closeHalfAWeek(t, api);
  const cells = [
    { project_id, date: monday, minutes: 60, note: '' },
    { project_id, date: tuesday, minutes: 60 },
    { project_id, date: wednesday, minutes: 5 },
    { project_id, date: dayOf(week, 3), minutes: 7 },
  ];
  const saved = await readWeek(await saveGrid(ann, week, cells, '"3"'));
  t.is(saved.version, 5);
  t.deepEqual(logged(saved), [
    `${project_id} ${monday} 60`,
    `${project_id} ${tuesday} 60`,
    `${project_id} ${wednesday} 5`,
    `${project_id} ${dayOf(week, 3)} 7`,
  ]);
});

test('409 a closed day takes no first entry either', async (t, api) => {
  const { ann } = await closeHalfAWeek(t, api);
  const cells = [{ project_id, date: dayOf(weeksAgo(2)), minutes: 60 }];
  const response = await saveGrid(ann, weeksAgo(2), cells, '"0"');
  await expectProblem(t, response, 409, 'period-closed', ['/cells/0/date']);
  t.is((await getWeek(ann, weeksAgo(2))).version, 0);
});
