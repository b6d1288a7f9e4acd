import type { Timesheet } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { type Caller, read, type TestApi } from '../_api.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { create, entry, patch, post, pushed, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import {
  copyWeek,
  dayOf,
  decide,
  etag,
  getWeek,
  logged,
  saveGrid,
  submit,
  weeksAgo,
  withdraw,
} from './_weeks.ts';

const test = onEachDialect();
const [before, week] = [weeksAgo(2), weeksAgo(1)];
const [date, outside] = [dayOf(week), dayOf(before)];
const project_id = 'acme-website';

interface Locked {
  userId: string;
  ann: Caller;
  machine: Caller;
  own: Timesheet;
  outsideOwn: Timesheet;
  theirs: Timesheet;
  /** The machine's entries, in and outside of the week, as it pushed them. */
  push: Record<string, unknown>;
  pushOutside: Record<string, unknown>;
}

/** A week with an entry of its person and one of a machine, and the same in the open week before; handed in. */
async function handIn(t: ExecutionContext, api: TestApi): Promise<Locked> {
  const userId = unique('ann');
  const [ann, machine] = [await api.person(userId), await api.machine()];
  const own = await create(ann, { date });
  const outsideOwn = await create(ann, { date: outside });
  const other = await addProject(api);
  const more = { user_type: 'employee', project_id: other, minutes: 30 };
  const push = pushed(userId, unique('1'), { ...more, date });
  const pushOutside = pushed(userId, unique('2'), { ...more, date: outside });
  const theirs = await read<Timesheet>(await post(machine, push));
  await post(machine, pushOutside);
  const response = await submit(ann, week, etag(await getWeek(ann, week)));
  t.is(response.status, 200);
  return { userId, ann, machine, own, outsideOwn, theirs, push, pushOutside };
}

/** Tries to change the week by every route there is. */
async function tryAll(t: ExecutionContext, locked: Locked): Promise<void> {
  const { ann, machine, own, outsideOwn, theirs, push, pushOutside } = locked;
  const refused = async (response: Promise<Response>) => expectProblem(t, await response, 409, 'week-locked');
  // One by one.
  await refused(post(ann, entry({ date })));
  await refused(post(machine, { ...push, source: { system: 'erp', external_id: unique('3') } }));
  await refused(patch(ann, own.id, { minutes: 61 }, '*'));
  await refused(patch(ann, own.id, { note: 'x' }, '*'));
  await refused(patch(ann, own.id, { date: outside }, '*'));
  await refused(patch(ann, own.id, { date: dayOf(week, 3) }, '*'));
  await refused(patch(ann, outsideOwn.id, { date }, '*'));
  await refused(patch(ann, theirs.id, { minutes: 61 }, '*'));
  await refused(patch(machine, theirs.id, { minutes: 61 }, '*'));
  await refused(remove(ann, own.id, '*'));
  await refused(remove(ann, theirs.id, '*'));
  await refused(remove(machine, theirs.id, '*'));
  // The week at once.
  await refused(saveGrid(ann, week, [{ project_id, date, minutes: 61 }], '*'));
  await refused(saveGrid(ann, week, [{ project_id, date, minutes: 0 }], '*'));
  await refused(saveGrid(ann, week, [{ project_id, date: dayOf(week, 5), minutes: 1 }], '*'));
  await refused(copyWeek(ann, before, week, '*'));
  // Many at once, each for itself and all or none.
  const { version } = await read<Timesheet>(await ann.fetch(`/timesheets/${own.id}`));
  const ofPerson = [
    { op: 'create', timesheet: entry({ date }) },
    { op: 'update', id: own.id, version, timesheet: { minutes: 61 } },
    { op: 'update', id: own.id, version, timesheet: { date: outside } },
    { op: 'update', id: outsideOwn.id, version: outsideOwn.version, timesheet: { date } },
    { op: 'delete', id: own.id, version },
  ];
  const ofMachine = [
    { op: 'upsert', timesheet: { ...push, minutes: 61 } },
    { op: 'upsert', timesheet: { ...push, date: outside } },
    { op: 'upsert', timesheet: { ...pushOutside, date } },
    { op: 'upsert', timesheet: { ...push, source: { system: 'erp', external_id: unique('4') } } },
    { op: 'update', id: theirs.id, version, timesheet: { minutes: 61 } },
    { op: 'delete', id: theirs.id, version },
  ];
  for (const [caller, items] of [
    [ann, ofPerson],
    [machine, ofMachine],
  ] as const) {
    t.deepEqual(
      outcomes(await runBatch(caller, items)),
      items.map(() => 'week-locked' as const),
    );
    for (const item of items) await refused(postBatch(caller, [item], { mode: 'atomic' }));
  }
  const same = await runBatch(machine, [{ op: 'upsert', timesheet: push }]);
  t.deepEqual(outcomes(same), ['unchanged'], 'what is there already is no change');
}

test('409 week-locked by every route after handing in, and nothing changes', async (t, api) => {
  const locked = await handIn(t, api);
  const { ann } = locked;
  const [inside, around] = [await getWeek(ann, week), await getWeek(ann, before)];
  await tryAll(t, locked);
  t.deepEqual(await getWeek(ann, week), inside);
  t.deepEqual(await getWeek(ann, before), around);
});

test('409 week-locked by every route after the approval: what was approved stays', async (t, api) => {
  const locked = await handIn(t, api);
  const { ann, userId } = locked;
  const mia = await api.person('mia');
  const approval = await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
  t.is(approval.status, 200);
  const [inside, around] = [await getWeek(ann, week), await getWeek(ann, before)];
  await tryAll(t, locked);
  await expectProblem(t, await withdraw(ann, week, '*'), 409, 'invalid-transition');
  t.deepEqual(await getWeek(ann, week), inside);
  t.deepEqual(await getWeek(ann, before), around);
});

test('404 the approver changes no entry of it either', async (t, api) => {
  const { own, ann } = await handIn(t, api);
  const mia = await api.person('mia');
  const inside = await getWeek(ann, week);
  await expectProblem(t, await patch(mia, own.id, { minutes: 1 }, '*'), 404, 'not-found');
  await expectProblem(t, await remove(mia, own.id, '*'), 404, 'not-found');
  t.deepEqual(await getWeek(ann, week), inside);
});

test('200 after a withdrawal every route is open again', async (t, api) => {
  const { ann, machine, own, push } = await handIn(t, api);
  t.is((await withdraw(ann, week, '*')).status, 200);
  t.is((await patch(ann, own.id, { minutes: 61 }, '*')).status, 200);
  t.is((await saveGrid(ann, week, [{ project_id, date: dayOf(week, 1), minutes: 1 }], '*')).status, 200);
  const upsert = { op: 'upsert', timesheet: { ...push, minutes: 31 } };
  t.deepEqual(outcomes(await runBatch(machine, [upsert])), ['updated']);
  t.is((await getWeek(ann, week)).total_minutes, 61 + 1 + 31);
});

test('200 a locked week is no obstacle to its neighbours and to other people', async (t, api) => {
  const { ann } = await handIn(t, api);
  t.is((await post(ann, entry({ date: dayOf(week, -1) }))).status, 201);
  t.is((await post(ann, entry({ date: dayOf(week, 7) }))).status, 201);
  t.is((await post(await api.person(unique('bob')), entry({ date }))).status, 201);
  t.is(logged(await getWeek(ann, week)).length, 2);
});
