import { putProject, type TestApi } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, decide, etag, getWeek, logged, readWeek, saveGrid, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const [monday, tuesday] = [dayOf(week), dayOf(week, 1)];
const acme = 'acme-website';

/** What is stored about a person's weeks and told about them. */
async function rowsOf({ store: { db } }: TestApi, userId: string) {
  const weeks = await db.selectFrom('timesheet_week').selectAll().where('user_id', '=', userId).execute();
  const events = await db
    .selectFrom('audit_event')
    .select('action')
    .where('user_id', '=', userId)
    .where('action', 'not like', 'person.%')
    .execute();
  return { weeks, events: events.map(({ action }) => action) };
}

test('200 cells that are so already change nothing: no version, no instant, no history', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: monday, note: 'as it is' });
  const before = await rowsOf(api, userId);
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: monday, minutes: 60 },
      { project_id: acme, date: tuesday, minutes: 0, note: 'of nothing' },
    ],
    '"1"',
  );
  t.is(response.headers.get('etag'), '"1"');
  const same = [{ project_id: acme, date: monday, minutes: 60, note: 'as it is' }];
  t.is((await saveGrid(ann, week, same, '"1"')).headers.get('etag'), '"1"');
  t.deepEqual(await rowsOf(api, userId), before);
});

test('200 an untouched week stays untouched when nothing changes', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const cells = [{ project_id: acme, date: monday, minutes: 0 }];
  const response = await saveGrid(ann, week, cells, '"0"');
  t.is(response.headers.get('etag'), '"0"');
  t.like(await readWeek(response), { version: 0, status: 'open', rows: [] });
  t.deepEqual(await rowsOf(api, userId), { weeks: [], events: [] });
});

test('400, 409 and 412 leave no trace of an untouched week', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const closed = await addProject(api, { archived: true });
  const cell = (project_id: string) => [{ project_id, date: monday, minutes: 60 }];
  t.is((await saveGrid(ann, week, cell('nowhere'), '*')).status, 400);
  t.is((await saveGrid(ann, week, cell(closed), '*')).status, 409);
  t.is((await saveGrid(ann, week, cell(acme), '"1"')).status, 412);
  t.deepEqual(await rowsOf(api, userId), { weeks: [], events: [] });
});

for (const state of ['submitted', 'approved'] as const) {
  test(`200 cells that are so already pass while the week is ${state}; one more refuses all`, async (t, api) => {
    const userId = unique('ann');
    const ann = await api.person(userId);
    await create(ann, { date: monday });
    await submit(ann, week, '*');
    const mia = await api.person('mia');
    if (state === 'approved') await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
    const before = await getWeek(ann, week);
    const same = [
      { project_id: acme, date: monday, minutes: 60 },
      { project_id: acme, date: tuesday, minutes: 0 },
    ];
    const response = await saveGrid(ann, week, same, etag(before));
    t.deepEqual(await readWeek(response), before);
    const more = [...same, { project_id: acme, date: dayOf(week, 2), minutes: 1 }];
    await expectProblem(t, await saveGrid(ann, week, more, '*'), 409, 'week-locked', ['/cells/2/date']);
    t.deepEqual(await getWeek(ann, week), before);
  });
}

test('200 a cell of an archived project passes as it is, and beside it others are saved', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api);
  await create(ann, { date: monday, project_id, note: 'old' });
  await putProject(await api.person('mia'), project_id, { archived: true });
  const cells = [
    { project_id, date: monday, minutes: 60, note: 'old' },
    { project_id: acme, date: monday, minutes: 5 },
  ];
  const saved = await readWeek(await saveGrid(ann, week, cells, '*'));
  t.deepEqual(logged(saved), [`${acme} ${monday} 5`, `${project_id} ${monday} 60 old`]);
});

test('200 an empty cell of a project that does not exist is as it should be', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cells = [{ project_id: 'nowhere', date: monday, minutes: 0 }];
  t.is((await saveGrid(ann, week, cells, '"0"')).status, 200);
});

test('200 a cell of several entries passes with their total; their notes are not compared', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: monday, minutes: 20, note: 'one' });
  await create(ann, { date: monday, minutes: 40, note: 'two' });
  const cells = [{ project_id: acme, date: monday, minutes: 60 }];
  t.is((await saveGrid(ann, week, cells, '"2"')).headers.get('etag'), '"2"');
});
