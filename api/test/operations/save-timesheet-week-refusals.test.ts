import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { json, putProject, today } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, getWeek, logged, readWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const day = (index: number) => dayOf(week, index);
const monday = day(0);
const acme = 'acme-website';

test('400 cells of other weeks, each named, before anything else is looked at', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cells = [
    { project_id: acme, date: day(-1), minutes: 60 },
    { project_id: acme, date: monday, minutes: 60 },
    { project_id: acme, date: day(7), minutes: 0 },
  ];
  const response = await saveGrid(ann, week, cells, '"9"');
  await expectProblem(t, response, 400, 'invalid-request', ['/cells/0/date', '/cells/2/date']);
  t.like(await getWeek(ann, week), { version: 0, rows: [] });
});

test('400 a cell that is named twice, also when both say the same', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cell = { project_id: acme, date: monday, minutes: 60 };
  for (const twin of [cell, { ...cell, minutes: 0 }]) {
    const cells = [cell, { ...cell, date: day(1) }, twin];
    const response = await saveGrid(ann, week, cells, '*');
    const { errors } = await expectProblem(t, response, 400, 'invalid-request');
    t.is(errors.length, 1);
    t.regex(errors[0]?.pointer ?? '', /^\/cells\/2(\/|$)/);
  }
  t.like(await getWeek(ann, week), { version: 0, rows: [] });
});

test('400 and 409 name every cell, however many there are', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cells = (date: string) =>
    Array.from({ length: 120 }, (_, n) => ({ project_id: `nowhere-${n}`, date, minutes: 1 }));
  const indexes = (errors: readonly { pointer: string }[]) =>
    errors.map(({ pointer }) => pointer.split('/')[2]);
  const all = Array.from({ length: 120 }, (_, n) => String(n));
  const unknown = await expectProblem(
    t,
    await saveGrid(ann, week, cells(monday), '*'),
    400,
    'unknown-project',
  );
  t.deepEqual(indexes(unknown.errors), all);
  const foreign = await expectProblem(
    t,
    await saveGrid(ann, week, cells(day(7)), '*'),
    400,
    'invalid-request',
  );
  t.deepEqual(indexes(foreign.errors), all);
});

test('400 unknown-project', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cells = [
    { project_id: acme, date: monday, minutes: 60 },
    { project_id: 'nowhere', date: monday, minutes: 60 },
  ];
  const response = await saveGrid(ann, week, cells, '*');
  await expectProblem(t, response, 400, 'unknown-project', ['/cells/1/project_id']);
  t.like(await getWeek(ann, week), { version: 0, rows: [] });
});

test('400 date-out-of-range more than 90 days ahead; the days before are saved', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const last = addDays(today, 90);
  const cell = (date: string) => [{ project_id: acme, date, minutes: 60 }];
  t.is((await saveGrid(ann, isoWeekOf(last), cell(last), '"0"')).status, 200);
  const next = addDays(last, 1);
  const response = await saveGrid(ann, isoWeekOf(next), cell(next), '*');
  await expectProblem(t, response, 400, 'date-out-of-range', ['/cells/0/date']);
  const long = await saveGrid(ann, '1999-W51', cell('1999-12-26'), '*');
  await expectProblem(t, long, 400, 'date-out-of-range', ['/cells/0/date']);
});

test('409 project-closed on the days that a project is not open', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api, { open_from: day(1), open_to: day(3) });
  const cells = [0, 1, 2, 3, 4].map((index) => ({ project_id, date: day(index), minutes: 60 }));
  const response = await saveGrid(ann, week, cells, '*');
  const pointers = ['/cells/0/project_id', '/cells/4/project_id'];
  await expectProblem(t, response, 409, 'project-closed', pointers);
  t.like(await getWeek(ann, week), { version: 0, rows: [] });
  const open = await readWeek(await saveGrid(ann, week, cells.slice(1, 4), '"0"'));
  t.is(open.total_minutes, 180);
});

test('200 what is on a closed project can be deleted, 409 it cannot be changed', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project_id = await addProject(api);
  await create(ann, { date: monday, project_id });
  await putProject(await api.person('mia'), project_id, { archived: true });
  for (const change of [{ minutes: 61 }, { minutes: 59 }, { minutes: 60, note: 'new' }]) {
    const response = await saveGrid(ann, week, [{ project_id, date: monday, ...change }], '*');
    await expectProblem(t, response, 409, 'project-closed', ['/cells/0/project_id']);
  }
  const emptied = await saveGrid(ann, week, [{ project_id, date: monday, minutes: 0 }], '"1"');
  t.deepEqual((await readWeek(emptied)).rows, []);
});

test('409 every refused cell is named with what is wrong with it, and none is stored', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const closed = await addProject(api, { archived: true });
  await create(ann, { date: day(2), minutes: 10 });
  await create(ann, { date: day(2), minutes: 20 });
  await create(ann, { date: day(3), minutes: 1440 });
  const before = await getWeek(ann, week);
  const other = await addProject(api);
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: monday, minutes: 60 },
      { project_id: closed, date: monday, minutes: 60 },
      { project_id: acme, date: day(2), minutes: 60 },
      { project_id: 'nowhere', date: monday, minutes: 60 },
      { project_id: other, date: day(3), minutes: 1 },
      { project_id: other, date: day(4), minutes: 60 },
    ],
    '*',
  );
  const { errors } = await expectProblem(t, response, 409, 'project-closed');
  t.deepEqual(
    errors.map(({ pointer, code }) => `${pointer} ${code}`),
    [
      '/cells/1/project_id project-closed',
      '/cells/2 cell-ambiguous',
      '/cells/3/project_id unknown-project',
      '/cells/4/minutes day-full',
    ],
  );
  t.deepEqual(await getWeek(ann, week), before);
});

test('400 bodies that the contract does not take, each fault named', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cell = { project_id: acme, date: monday, minutes: 60 };
  const path = `/timesheet-weeks/${week}/grid`;
  const many = Array.from({ length: 701 }, (_, n) => ({ ...cell, project_id: `p${n}` }));
  for (const [body, pointers] of [
    [{ cells: [{ ...cell, user_id: 'bob' }] }, ['/cells/0/user_id']],
    [{ cells: [{ ...cell, status: 'approved' }] }, ['/cells/0/status']],
    [{ cells: [cell], user_id: 'bob' }, ['/user_id']],
    [
      {
        cells: [
          { ...cell, minutes: 1441 },
          { ...cell, minutes: -1 },
        ],
      },
      ['/cells/0/minutes', '/cells/1/minutes'],
    ],
    [
      {
        cells: [
          { ...cell, minutes: 1.5 },
          { ...cell, minutes: '60' },
        ],
      },
      ['/cells/0/minutes', '/cells/1/minutes'],
    ],
    [{ cells: [{ ...cell, note: null }] }, ['/cells/0/note']],
    [{ cells: [{ ...cell, note: 'x'.repeat(2001) }] }, ['/cells/0/note']],
    [{ cells: [{ ...cell, date: '2026-02-30' }] }, ['/cells/0/date']],
    [{ cells: [] }, ['/cells']],
    [{ cells: many }, ['/cells']],
  ] as const) {
    const response = await ann.fetch(path, json('PATCH', body, { 'if-match': '*' }));
    await expectProblem(t, response, 400, 'invalid-request', pointers);
  }
  t.deepEqual(logged(await getWeek(ann, week)), []);
});
