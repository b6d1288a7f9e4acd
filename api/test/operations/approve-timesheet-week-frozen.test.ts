import type { Timesheet } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { type Caller, read, type TestApi } from '../_api.ts';
import { approverScopes, decided, submitted } from './_approvals.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { create, entry, patch, post, pushed, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { copyWeek, dayOf, etag, getWeek, saveGrid, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const [week, other] = [weeksAgo(2), weeksAgo(3)];
const [monday, tuesday] = [dayOf(week), dayOf(week, 1)];

interface Frozen {
  userId: string;
  ann: Caller;
  mia: Caller;
  machine: Caller;
  externalId: string;
  /** Entries of the frozen week, of the person's own and pushed, and one of another week. */
  own: Timesheet;
  pushedOne: Timesheet;
  elsewhere: Timesheet;
}

async function freeze(api: TestApi): Promise<Frozen> {
  const userId = unique('carla');
  const ann = await api.person(userId);
  const machine = await api.machine();
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const externalId = unique('1');
  const [result] = await runBatch(machine, [
    { op: 'upsert', timesheet: pushed(userId, externalId, { user_type: 'employee', date: tuesday }) },
  ]);
  const own = await create(ann, { date: monday });
  const elsewhere = await create(ann, { date: dayOf(other) });
  await decided(mia, 'approve', await submitted(ann, week));
  const again = async (id = '') => read<Timesheet>(await ann.fetch(`/timesheets/${id}`));
  const pushedOne = await again(result?.timesheet?.id);
  return { userId, ann, mia, machine, externalId, own: await again(own.id), pushedOne, elsewhere };
}

type Attempt = (frozen: Frozen) => Promise<Response>;
const atomic = { mode: 'atomic' };

/** Everything that writes entries, each of which must be refused with `week-locked`. */
const attempts: Record<string, Attempt> = {
  'a new entry': ({ ann }) => post(ann, entry({ date: monday, minutes: 1 })),
  'a change': ({ ann, own }) => patch(ann, own.id, { minutes: 61 }, `"${own.version}"`),
  'a change of whatever version': ({ ann, own }) => patch(ann, own.id, { note: 'x' }, '*'),
  'a move out of it': ({ ann, own }) => patch(ann, own.id, { date: dayOf(other, 4) }, '*'),
  'a move within it': ({ ann, own }) => patch(ann, own.id, { date: dayOf(week, 5) }, '*'),
  'a move into it': ({ ann, elsewhere }) => patch(ann, elsewhere.id, { date: dayOf(week, 5) }, '*'),
  'a deletion': ({ ann, own }) => remove(ann, own.id, `"${own.version}"`),
  'an atomic batch with an entry': ({ ann }) =>
    postBatch(ann, [{ op: 'create', timesheet: entry({ date: monday }) }], atomic),
  'an atomic batch with a change': ({ ann, own: { id, version } }) =>
    postBatch(ann, [{ op: 'update', id, version, timesheet: { minutes: 5 } }], atomic),
  'an atomic batch with a deletion': ({ ann, own: { id, version } }) =>
    postBatch(ann, [{ op: 'delete', id, version }], atomic),
  'a full cell of the grid': ({ ann }) =>
    saveGrid(ann, week, [{ project_id: 'acme-website', date: monday, minutes: 61 }], '*'),
  'an emptied cell of the grid': ({ ann }) =>
    saveGrid(ann, week, [{ project_id: 'acme-website', date: monday, minutes: 0 }], '*'),
  'a new cell of the grid': ({ ann }) =>
    saveGrid(ann, week, [{ project_id: 'acme-website', date: dayOf(week, 6), minutes: 1 }], '*'),
  'a copy into it': ({ ann }) => copyWeek(ann, other, week, '*'),
  "a machine's entry": ({ machine, userId }) =>
    post(machine, pushed(userId, unique('2'), { user_type: 'employee', date: monday })),
  "a machine's change": ({ machine, pushedOne }) => patch(machine, pushedOne.id, { minutes: 5 }, '*'),
  "a machine's deletion": ({ machine, pushedOne }) => remove(machine, pushedOne.id, '*'),
  "a machine's atomic push": ({ machine, userId, externalId }) =>
    postBatch(
      machine,
      [
        {
          op: 'upsert',
          timesheet: pushed(userId, externalId, { user_type: 'employee', date: tuesday, minutes: 5 }),
        },
      ],
      atomic,
    ),
};

/** What must not change by any of them, and the entries one by one. */
async function picture({ ann, mia, userId }: Frozen) {
  return { week: await getWeek(mia, week, userId), entries: (await listPage(ann, 'limit=200')).items };
}

test('409 week-locked for every way of writing an entry of an approved week', async (t, api) => {
  const frozen = await freeze(api);
  const before = await picture(frozen);
  for (const [name, attempt] of Object.entries(attempts)) {
    await t.notThrowsAsync(async () => {
      await expectProblem(t, await attempt(frozen), 409, 'week-locked');
      t.deepEqual(await picture(frozen), before, name);
    }, name);
  }
});

test('200 a batch item by item fails with week-locked there and goes on elsewhere', async (t, api) => {
  const frozen = await freeze(api);
  const { ann, machine, userId, externalId, own, pushedOne, elsewhere } = frozen;
  const before = await picture(frozen);
  const byPerson = await runBatch(ann, [
    { op: 'create', timesheet: entry({ date: monday }) },
    { op: 'update', id: own.id, version: own.version, timesheet: { minutes: 5 } },
    { op: 'update', id: elsewhere.id, version: elsewhere.version, timesheet: { date: monday } },
    { op: 'delete', id: own.id, version: own.version },
    { op: 'update', id: elsewhere.id, version: elsewhere.version, timesheet: { minutes: 59 } },
  ]);
  t.deepEqual(outcomes(byPerson), [...Array.from({ length: 4 }, () => 'week-locked' as const), 'updated']);
  const upsert = (more: Record<string, unknown>, id = externalId) => ({
    op: 'upsert',
    timesheet: pushed(userId, id, { user_type: 'employee', date: tuesday, ...more }),
  });
  const byMachine = await runBatch(machine, [
    upsert({ minutes: 5 }),
    upsert({ date: dayOf(other, 1) }),
    upsert({}, unique('2')),
    { op: 'delete', id: pushedOne.id, version: pushedOne.version },
    // The same file again is no change, also in a frozen week.
    upsert({}),
  ]);
  t.deepEqual(outcomes(byMachine), [...Array.from({ length: 4 }, () => 'week-locked' as const), 'unchanged']);
  t.deepEqual((await picture(frozen)).week, before.week);
});

test('404 the one who approves writes no entry of it either', async (t, api) => {
  const frozen = await freeze(api);
  const mia = await api.person(unique('mia'));
  const before = await picture(frozen);
  const { id, version } = frozen.own;
  await expectProblem(t, await patch(mia, id, { minutes: 5 }, `"${version}"`), 404, 'not-found');
  await expectProblem(t, await remove(mia, id, `"${version}"`), 404, 'not-found');
  t.deepEqual(await picture(frozen), before);
});

test('200 what changes nothing is taken: equal content, and a copy out of the week', async (t, api) => {
  const frozen = await freeze(api);
  const { ann, own } = frozen;
  const before = await picture(frozen);
  t.is((await patch(ann, own.id, { minutes: own.minutes }, `"${own.version}"`)).status, 200);
  const same = [{ project_id: 'acme-website', date: monday, minutes: 60 }];
  t.is((await saveGrid(ann, week, same, etag(before.week))).status, 200);
  t.is((await copyWeek(ann, week, weeksAgo(4), '"0"')).status, 200);
  t.deepEqual((await picture(frozen)).week, before.week);
});

test('200 after reopening every way of writing works again', async (t, api) => {
  for (const [name, attempt] of Object.entries(attempts)) {
    const frozen = await freeze(api);
    await decided(frozen.mia, 'reopen', { user_id: frozen.userId, week });
    // The version that it takes part in has grown with the week.
    const own = await read<Timesheet>(await frozen.ann.fetch(`/timesheets/${frozen.own.id}`));
    const response = await attempt({ ...frozen, own });
    t.true(response.ok, `${name}: ${await response.text()}`);
  }
});

test('409 week-locked holds for a week that waits for its decision as well', async (t: ExecutionContext, api) => {
  const frozen = await freeze(api);
  await decided(frozen.mia, 'reopen', { user_id: frozen.userId, week });
  const reopened = await getWeek(frozen.ann, week);
  t.is((await submit(frozen.ann, week, etag(reopened))).status, 200);
  const own = await read<Timesheet>(await frozen.ann.fetch(`/timesheets/${frozen.own.id}`));
  const waiting = { ...frozen, own };
  const before = await picture(waiting);
  for (const [name, attempt] of Object.entries(attempts)) {
    const response = await attempt(waiting);
    t.is(response.status, 409, name);
    await expectProblem(t, response, 409, 'week-locked');
    t.deepEqual(await picture(waiting), before, name);
  }
});
