import type { Timesheet } from '@timesheets/sdk';
import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { putProject, read, today } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { outcomes, runBatch } from './_batch.ts';
import { entry, patch, post, pushed, remove } from './_entries.ts';
import { listIds, listPage } from './_list.ts';
import { setWeekStatus } from './_locks.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect({ MACHINE_CLIENTS: 'pusher=erp,crm-pusher=crm' });
const upsert = (timesheet: Record<string, unknown>) => ({ op: 'upsert', timesheet });
const contractor = { claims: { [`${audience}user_type`]: 'contractor' } };

test('200 the second push of the same file changes nothing, not even in a locked week', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const items = ['1', '2', '3'].map((n) => upsert(pushed(userId, unique(n), { note: n })));
  t.deepEqual(outcomes(await runBatch(machine, items)), ['created', 'created', 'created']);
  await setWeekStatus(api.store, userId, isoWeekOf(today), 'approved');
  const again = await runBatch(machine, items);
  t.deepEqual(outcomes(again), ['unchanged', 'unchanged', 'unchanged']);
  t.like(again[0]?.timesheet, { version: 1, status: 'approved' });
  const changed = items.map(({ timesheet }) => upsert({ ...timesheet, minutes: 1 }));
  t.deepEqual(outcomes(await runBatch(machine, changed)), ['week-locked', 'week-locked', 'week-locked']);
});

test('200 an upsert may move day and project, and never the person', async (t, api) => {
  const machine = await api.machine();
  const [userId, externalId, project] = [unique('carla'), unique('1'), unique('other')];
  await putProject(await api.person('mia'), project);
  const [created] = await runBatch(machine, [upsert(pushed(userId, externalId, { note: 'x' }))]);
  const moved = { date: addDays(today, -7), project_id: project };
  const [updated] = await runBatch(machine, [upsert(pushed(userId, externalId, moved))]);
  t.like(updated?.timesheet, { id: created?.timesheet?.id ?? '', ...moved, note: '', version: 2 });
  const results = await runBatch(machine, [upsert(pushed(unique('carl'), externalId))]);
  t.deepEqual(outcomes(results), ['source-conflict']);
});

test('200 source-conflict after a person has changed or deleted the entry; the rest goes on', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const carla = await api.person(userId, contractor);
  const sources = [unique('changed'), unique('deleted'), unique('untouched')];
  const items = sources.map((externalId) => upsert(pushed(userId, externalId)));
  const [changed, deleted] = await runBatch(machine, items);
  await patch(carla, changed?.timesheet?.id ?? '', { minutes: 30 }, '*');
  await remove(carla, deleted?.timesheet?.id ?? '', '*');
  const next = sources.map((externalId) => upsert(pushed(userId, externalId, { minutes: 90 })));
  const results = await runBatch(machine, next);
  t.deepEqual(outcomes(results), ['source-conflict', 'source-conflict', 'updated']);
  t.deepEqual(
    results[1]?.problem?.errors.map(({ pointer }) => pointer),
    ['/items/1/timesheet/source/external_id'],
  );
  const asHeLeftIt = upsert(pushed(userId, sources[0] ?? '', { minutes: 30 }));
  t.deepEqual(outcomes(await runBatch(machine, [asHeLeftIt])), ['unchanged']);
});

test('200 what the machine itself deleted it may bring back', async (t, api) => {
  const machine = await api.machine();
  const item = upsert(pushed(unique('carla'), unique('1')));
  const [created] = await runBatch(machine, [item]);
  const id = created?.timesheet?.id ?? '';
  const results = await runBatch(machine, [{ op: 'delete', id, version: 1 }, item]);
  t.deepEqual(outcomes(results), ['deleted', 'created']);
  t.not(results[1]?.timesheet?.id, id);
});

test('200 one source several times in a batch is one entry, as the last one has it', async (t, api) => {
  const machine = await api.machine();
  const [userId, externalId] = [unique('carla'), unique('1')];
  const results = await runBatch(machine, [
    upsert(pushed(userId, externalId)),
    upsert(pushed(userId, externalId)),
    upsert(pushed(userId, externalId, { minutes: 90 })),
    { op: 'create', timesheet: pushed(userId, externalId) },
  ]);
  t.deepEqual(outcomes(results), ['created', 'unchanged', 'updated', 'source-conflict']);
  const { items } = await listPage(machine, `user_id=${userId}`);
  t.is(items.length, 1);
  t.like(items[0], { minutes: 90, version: 2 });
});

test('200 a moved entry leaves its old day no more room than there is', async (t, api) => {
  const machine = await api.machine();
  const [userId, externalId] = [unique('carla'), unique('1')];
  await runBatch(machine, [upsert(pushed(userId, externalId, { minutes: 400 }))]);
  const results = await runBatch(machine, [
    upsert(pushed(userId, externalId, { minutes: 400, date: addDays(today, -1) })),
    upsert(pushed(userId, unique('2'), { minutes: 1440 })),
    upsert(pushed(userId, unique('3'), { minutes: 1 })),
  ]);
  t.deepEqual(outcomes(results), ['updated', 'created', 'day-full']);
});

test('200 a person registered by one item is known to the next', async (t, api) => {
  const machine = await api.machine();
  const [userId, externalId] = [unique('carla'), unique('1')];
  const results = await runBatch(machine, [
    upsert(pushed(userId, externalId)),
    upsert(pushed(userId, unique('2'), { user_type: 'employee' })),
    upsert(pushed(userId, externalId, { user_type: 'employee' })),
    upsert(entry()),
    upsert(pushed(userId, 'x', { source: { system: 'crm', external_id: 'x' } })),
  ]);
  const codes = [
    'created',
    'user-type-mismatch',
    'user-type-mismatch',
    'invalid-request',
    'client-not-allowed',
  ];
  t.deepEqual(outcomes(results), codes as never);
});

test('200 pushing again what is there is no change, also when the person has another type by now', async (t, api) => {
  const machine = await api.machine();
  const [userId, externalId] = [unique('carla'), unique('1')];
  await runBatch(machine, [upsert(pushed(userId, externalId))]);
  await api.store.db
    .updateTable('person')
    .set({ user_type: 'employee' })
    .where('user_id', '=', userId)
    .execute();
  const now = upsert(pushed(userId, externalId, { user_type: 'employee' }));
  t.deepEqual(outcomes(await runBatch(machine, [now, upsert(pushed(userId, externalId))])), [
    'unchanged',
    'unchanged',
  ]);
  t.like((await listPage(machine, `user_id=${userId}`)).items[0], { user_type: 'contractor', version: 1 });
});

test("200 another system's entry with the same external id is another entry", async (t, api) => {
  const erp = await api.machine();
  const crm = api.as(
    await api.issuer.mintAccessToken({
      sub: 'crm-pusher',
      client_id: 'crm-pusher',
      scope: 'create:timesheets delete:timesheets',
    }),
  );
  const [userId, external_id] = [unique('carla'), unique('1')];
  const theirs = pushed(userId, external_id, { note: 'theirs', source: { system: 'crm', external_id } });
  const { id } = await read<Timesheet>(await post(crm, theirs));
  const results = await runBatch(erp, [
    { op: 'delete', id, version: 1 },
    upsert(pushed(userId, external_id)),
  ]);
  t.deepEqual(outcomes(results), ['not-found', 'created']);
  t.is((await listIds(await api.person('mia'), `user_id=${userId}`)).length, 2);
});
