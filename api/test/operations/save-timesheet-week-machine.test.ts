import type { Timesheet } from '@timesheets/sdk';
import { type Caller, read, type TestApi } from '../_api.ts';
import { outcomes, runBatch } from './_batch.ts';
import { pushed } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, getWeek, logged, readWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);
const project_id = 'acme-website';

/** A contractor's hour that a machine has pushed, and how it pushes it again. */
async function pushOne(api: TestApi) {
  const [userId, externalId, machine] = [unique('carla'), unique('1'), await api.machine()];
  const push = async (more: Record<string, unknown> = {}) => {
    const timesheet = pushed(userId, externalId, { date, note: 'pushed', ...more });
    return outcomes(await runBatch(machine, [{ op: 'upsert', timesheet }]));
  };
  await push();
  return { push, externalId, carla: await api.person(userId) };
}

async function getOnly(caller: Caller): Promise<Timesheet> {
  const [id] = (await getWeek(caller, week)).rows[0]?.cells[0]?.timesheet_ids ?? [];
  return read<Timesheet>(await caller.fetch(`/timesheets/${id}`));
}

test('200 what a machine pushed its person may change; it keeps its source, and is not overwritten', async (t, api) => {
  const { push, externalId, carla } = await pushOne(api);
  const before = await getOnly(carla);
  t.is((await saveGrid(carla, week, [{ project_id, date, minutes: 90 }], '"1"')).status, 200);
  const after = await getOnly(carla);
  t.deepEqual(after, { ...before, minutes: 90, version: 2, updated_at: after.updated_at });
  t.deepEqual(after.source, { system: 'erp', external_id: externalId });
  t.deepEqual(after.created_by, { kind: 'client', id: 'pusher' });
  t.deepEqual(await push({ minutes: 120 }), ['source-conflict']);
  t.deepEqual(await push(), ['source-conflict'], 'what it pushed itself is no longer there');
  t.deepEqual(await push({ minutes: 90 }), ['unchanged']);
  t.deepEqual(logged(await getWeek(carla, week)), [`${project_id} ${date} 90 pushed`]);
});

test('200 a note alone is a change too', async (t, api) => {
  const { push, carla } = await pushOne(api);
  await saveGrid(carla, week, [{ project_id, date, minutes: 60, note: 'mine' }], '"1"');
  t.deepEqual(await push({ minutes: 120 }), ['source-conflict']);
});

test('200 what a person takes out of the grid stays away', async (t, api) => {
  const { push, carla } = await pushOne(api);
  const emptied = await readWeek(await saveGrid(carla, week, [{ project_id, date, minutes: 0 }], '"1"'));
  t.deepEqual(emptied.rows, []);
  t.deepEqual(await push(), ['source-conflict']);
  t.deepEqual(await push({ date: dayOf(week, 1) }), ['source-conflict']);
  t.deepEqual((await getWeek(carla, week)).rows, []);
});

test('200 saving a cell as it is leaves it to the machine', async (t, api) => {
  const { push, carla } = await pushOne(api);
  const same = [{ project_id, date, minutes: 60, note: 'pushed' }];
  t.is((await saveGrid(carla, week, same, '"1"')).headers.get('etag'), '"1"');
  t.deepEqual(await push({ minutes: 120 }), ['updated']);
  t.deepEqual(logged(await getWeek(carla, week)), [`${project_id} ${date} 120 pushed`]);
});
