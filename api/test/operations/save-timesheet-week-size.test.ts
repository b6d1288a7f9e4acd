import { performance } from 'node:perf_hooks';
import { datesOf } from '@timesheets/sdk/calendar';
import type { ExecutionContext } from 'ava';
import type { Caller, TestApi } from '../_api.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { getWeek, readWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(1);

/** So many projects; straight into the database, because they are not what is measured. */
async function addProjects({ store: { db } }: TestApi, count: number): Promise<string[]> {
  const { project_id: _, ...like } = await db
    .selectFrom('project')
    .selectAll()
    .where('project_id', '=', 'acme-website')
    .executeTakeFirstOrThrow();
  const ids = Array.from({ length: count }, () => unique('project'));
  await db
    .insertInto('project')
    .values(ids.map((project_id) => ({ ...like, project_id })))
    .execute();
  return ids.toSorted();
}

/** Saves all cells with so many minutes each and answers the seconds it took. */
async function saveAll(
  t: ExecutionContext,
  caller: Caller,
  projects: readonly string[],
  minutes: number,
): Promise<number> {
  const cells = projects.flatMap((project_id) =>
    datesOf(week).map((date) => ({ project_id, date, minutes, note: `${minutes} minutes` })),
  );
  const start = performance.now();
  const saved = await readWeek(await saveGrid(caller, week, cells, '*'));
  const seconds = (performance.now() - start) / 1000;
  t.is(saved.total_minutes, cells.length * minutes);
  return seconds;
}

test('200 the largest grid there can be is created, changed and deleted in a few seconds', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const projects = await addProjects(api, 100);
  const seconds: number[] = [];
  for (const minutes of [14, 7, 7, 0]) seconds.push(await saveAll(t, ann, projects, minutes));
  t.is((await getWeek(ann, week)).version, 2100);
  t.log(seconds.map((each) => each.toFixed(2)).join(' s, '), 's');
  for (const each of seconds) t.true(each < 10, `${each} s`);
});
