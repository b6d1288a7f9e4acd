import type { ExecutionContext } from 'ava';
import type { Caller, TestApi } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, getWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);

/** A person with a day that holds these minutes on projects a, b, c and d. */
async function dayWith(api: TestApi, minutes: readonly number[]) {
  const ann = await api.person(unique('ann'));
  const projects: string[] = [];
  for (const each of minutes) {
    const project_id = await addProject(api);
    projects.push(project_id);
    if (each > 0) await create(ann, { project_id, date, minutes: each });
  }
  return { ann, projects };
}

/** Saves new minutes, and asserts that the day is `expected` then, in the order of the projects. */
async function saveDay(
  t: ExecutionContext,
  { ann, projects }: { ann: Caller; projects: readonly string[] },
  changes: readonly (readonly [index: number, minutes: number])[],
): Promise<void> {
  const cells = changes.map(([index, minutes]) => ({ project_id: projects[index] ?? '', date, minutes }));
  const response = await saveGrid(ann, week, cells, '*');
  t.is(response.status, 200, await response.text());
  const { rows } = await getWeek(ann, week);
  for (const [index, minutes] of changes) {
    const row = rows.find(({ project_id }) => project_id === projects[index]);
    t.is(row?.total_minutes ?? 0, minutes);
  }
}

test('200 minutes move between the cells of a full day in one save, in whatever order', async (t, api) => {
  for (const changes of [
    [
      [0, 400],
      [1, 1040],
    ],
    [
      [1, 1040],
      [0, 400],
    ],
  ] as const) {
    await saveDay(t, await dayWith(api, [1040, 400]), changes);
  }
});

test('200 a full day goes over to another project, which takes all of it', async (t, api) => {
  const full = await dayWith(api, [1440, 0]);
  await saveDay(t, full, [
    [1, 1440],
    [0, 0],
  ]);
  await saveDay(t, full, [
    [0, 1439],
    [1, 1],
  ]);
});

test('200 many cells of a full day change at once', async (t, api) => {
  await saveDay(t, await dayWith(api, [720, 360, 360, 0]), [
    [3, 1000],
    [2, 430],
    [1, 10],
    [0, 0],
  ]);
});

test('409 day-full counts cells that are not named, and stores none', async (t, api) => {
  const { ann, projects } = await dayWith(api, [1040, 300, 100]);
  const [a = '', b = ''] = projects;
  const before = await getWeek(ann, week);
  const cells = [
    { project_id: b, date, minutes: 941 },
    { project_id: a, date, minutes: 400 },
  ];
  const response = await saveGrid(ann, week, cells, '*');
  await expectProblem(t, response, 409, 'day-full', ['/cells/0/minutes']);
  t.deepEqual(await getWeek(ann, week), before);
  const fits = cells.map((cell) => ({ ...cell, minutes: cell.minutes === 941 ? 940 : cell.minutes }));
  t.is((await saveGrid(ann, week, fits, '*')).status, 200);
});

test('409 day-full for cells that are each small enough, but not together', async (t, api) => {
  const { ann, projects } = await dayWith(api, [0, 0, 0]);
  const cells = projects.map((project_id) => ({ project_id, date, minutes: 500 }));
  const { errors } = await expectProblem(t, await saveGrid(ann, week, cells, '*'), 409, 'day-full');
  t.is(errors.length, 1);
  t.is((await getWeek(ann, week)).version, 0);
});

test("200 another day's room is its own", async (t, api) => {
  const { ann, projects } = await dayWith(api, [1440, 0]);
  const cells = [{ project_id: projects[1] ?? '', date: dayOf(week, 1), minutes: 1440 }];
  t.is((await saveGrid(ann, week, cells, '*')).status, 200);
});
