import ava from 'ava';
import { startApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { countRows } from './_rows.ts';
import { waitUntilSeen } from './_seen.ts';

for (const dialect of dialects) {
  ava(`200 dry_run decides everything and stores nothing in any table (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const machine = await api.machine();
    const kept = await runBatch(machine, [{ op: 'upsert', timesheet: pushed('carla', '0') }]);
    const id = kept[0]?.timesheet?.id;
    await waitUntilSeen(api.store, ['mia']);
    const before = await countRows(api.store);
    const items = [
      { op: 'upsert', timesheet: pushed('new-person', '1') },
      { op: 'upsert', timesheet: pushed('carla', '0', { minutes: 5 }) },
      { op: 'delete', id, version: 2 },
      { op: 'upsert', timesheet: pushed('carla', '2', { minutes: 1441 }) },
      { op: 'upsert', timesheet: pushed('carla', '3', { minutes: 1440 }) },
      { op: 'upsert', timesheet: pushed('carla', '4', { minutes: 1 }) },
    ];
    const headers = { 'idempotency-key': 'dry' };
    const response = await postBatch(machine, items, { dry_run: true }, headers);
    const { dry_run, results } = (await response.json()) as { dry_run: boolean; results: never[] };
    t.true(dry_run);
    const expected = ['created', 'updated', 'deleted', 'invalid-request', 'created', 'day-full'] as const;
    t.deepEqual(outcomes(results), [...expected]);
    t.deepEqual(await countRows(api.store), before);
    t.like(await (await machine.fetch(`/timesheets/${id}`)).json(), { minutes: 60, version: 1 });
    const sound = items.filter((_, index) => index !== 3);
    const atomic = await postBatch(machine, sound, { dry_run: true, mode: 'atomic' });
    await expectProblem(t, atomic, 409, 'day-full', ['/items/4/timesheet/minutes']);
    t.deepEqual(await countRows(api.store), before);
    const real = await postBatch(machine, items, {}, headers);
    t.is(real.headers.get('idempotency-replayed'), null);
    t.is(real.status, 200);
    t.is((await countRows(api.store)).timesheet, 2);
  });

  ava(`200 refused items leave no week behind (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const machine = await api.machine();
    await waitUntilSeen(api.store, ['mia']);
    const before = await countRows(api.store);
    const items = [{ op: 'create', timesheet: pushed('carla', '1', { project_id: 'nowhere' }) }];
    t.deepEqual(outcomes(await runBatch(machine, items)), ['unknown-project']);
    t.deepEqual(await countRows(api.store), before);
  });
}
