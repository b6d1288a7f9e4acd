import { type Caller, read } from '../_api.ts';
import { runBatch } from './_batch.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, getWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const [monday, tuesday] = [dayOf(week), dayOf(week, 1)];
const project_id = 'acme-website';

/** Fills one cell with so many entries of a minute each; answers their ids. */
async function fill(caller: Caller, count: number): Promise<string[]> {
  const items = Array.from({ length: count }, () => ({
    op: 'create',
    timesheet: { project_id, date: monday, minutes: 1 },
  }));
  return (await runBatch(caller, items)).map(({ timesheet }) => timesheet?.id ?? '');
}

test('409 cell-ambiguous names the entries of the cell, and saves no other', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const ids = await fill(ann, 3);
  const before = await getWeek(ann, week);
  for (const change of [{ minutes: 4 }, { minutes: 1 }, { minutes: 0 }, { minutes: 3, note: 'new' }]) {
    const cells = [
      { project_id, date: tuesday, minutes: 60 },
      { project_id, date: monday, ...change },
    ];
    const response = await saveGrid(ann, week, cells, '*');
    const problem = await expectProblem(t, response, 409, 'cell-ambiguous', ['/cells/1']);
    for (const id of ids) {
      t.true(problem.detail.includes(id), 'the detail names every entry');
      t.true(problem.errors[0]?.detail.includes(id), 'the fault names every entry');
    }
  }
  t.deepEqual(await getWeek(ann, week), before);
});

test("409 also when one of the entries is a machine's", async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const own = await create(ann, { date: monday });
  const theirs = pushed(userId, unique('1'), { date: monday, user_type: 'employee' });
  const { id } = await read<{ id: string }>(await post(await api.machine(), theirs));
  const response = await saveGrid(ann, week, [{ project_id, date: monday, minutes: 60 }], '*');
  const { detail } = await expectProblem(t, response, 409, 'cell-ambiguous', ['/cells/0']);
  for (const each of [own.id, id]) t.true(detail.includes(each));
});

test('409 a cell of very many entries, beside another refused cell, is still a problem of the contract', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await fill(ann, 400);
  const closed = await addProject(api, { archived: true });
  const cells = [
    { project_id, date: monday, minutes: 60 },
    { project_id: closed, date: monday, minutes: 60 },
  ];
  const response = await saveGrid(ann, week, cells, '*');
  await expectProblem(t, response, 409, 'cell-ambiguous', ['/cells/0', '/cells/1/project_id']);
});
