import ava from 'ava';
import { startApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { runBatch } from '../operations/_batch.ts';
import { create, entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import { onEachDialect, unique } from '../operations/_on-each-dialect.ts';
import { countRows } from '../operations/_rows.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { findDamage, selectEntryEvents, selectEvents, snapshotsOf } from './_audit.ts';

const test = onEachDialect();

test('every write of an entry leaves who, which client, what, when, before and after', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { claims: { client_id: 'phone' } });
  const created = await create(ann, { note: 'first' });
  await patch(ann, created.id, { minutes: 5 }, '"1"');
  await patch(ann, created.id, { minutes: 5 }, '"2"');
  const response = await remove(ann, created.id, '"2"');
  const events = await selectEntryEvents(api.store, userId);
  t.deepEqual(
    events.map(({ action }) => action),
    ['timesheet.create', 'timesheet.update', 'timesheet.delete'],
  );
  for (const event of events) {
    t.like(event, {
      actor_kind: 'person',
      actor_issuer: api.issuer.url,
      actor_sub: userId,
      actor_client_id: 'phone',
      actor_user_id: userId,
      object_id: created.id,
      reason: null,
    });
    t.true(Math.abs(Date.parse(event.at) - Date.now()) < 60_000);
    t.is(new Date(event.at).toISOString(), event.at);
  }
  t.is(response.headers.get('x-request-id'), events[2]?.request_id ?? '');
  t.is(new Set(events.map((event) => event.request_id)).size, 3);
  const [made, changed, gone] = events.map(snapshotsOf);
  t.is(made?.before, null);
  t.like(made?.after, { id: created.id, minutes: 60, note: 'first', version: 1 });
  t.deepEqual(changed?.before, made?.after);
  t.like(changed?.after, { minutes: 5, version: 2 });
  t.deepEqual(gone?.before, changed?.after);
  t.is(gone?.after, null);
});

test("a machine's write stands in the history of the person it is about", async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  await runBatch(machine, [
    { op: 'upsert', timesheet: pushed(userId, unique('1')) },
    { op: 'upsert', timesheet: pushed(userId, unique('2')) },
  ]);
  const events = await selectEvents(api.store, userId);
  t.deepEqual(
    events.map(({ action, seq }) => [seq, action]),
    [
      [1, 'person.register'],
      [2, 'timesheet.create'],
      [3, 'timesheet.create'],
    ],
  );
  for (const event of events) {
    t.like(event, {
      actor_kind: 'client',
      actor_sub: 'pusher',
      actor_client_id: 'pusher',
      actor_user_id: null,
    });
  }
});

test('a project is about nobody; equal content leaves nothing', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  const headers = { 'content-type': 'application/json' };
  for (const name of ['P', 'P', 'Q']) {
    await manager.fetch(`/projects/${id}`, { method: 'PUT', headers, body: JSON.stringify({ name }) });
  }
  const events = (await selectEvents(api.store, '')).filter((event) => event.object_id === id);
  t.deepEqual(
    events.map(({ action, actor_user_id }) => [action, actor_user_id]),
    [
      ['project.create', 'mia'],
      ['project.update', 'mia'],
    ],
  );
  t.like(snapshotsOf(events[1]), { before: { name: 'P' }, after: { name: 'Q', version: 2 } });
});

for (const dialect of dialects) {
  ava(`a refused write and a replay leave nothing (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const ann = await api.person('ann');
    const headers = { 'idempotency-key': 'key' };
    await post(ann, entry({ minutes: 1440 }), headers);
    await waitUntilSeen(api.store, ['mia', 'ann']);
    const before = await countRows(api.store);
    const refused = [
      await post(ann, entry()),
      await post(ann, entry({ minutes: 1440 }), headers),
      await post(ann, entry({ minutes: 0 })),
      await post(ann, entry({ user_id: 'bob' })),
      await patch(ann, crypto.randomUUID(), { minutes: 5 }, '*'),
    ];
    t.deepEqual(
      refused.map(({ status }) => status),
      [409, 201, 400, 403, 404],
    );
    t.deepEqual(await countRows(api.store), before);
  });

  ava(`the chains hold after many writes at once, and show what was done to them (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const callers = [await api.person('ann'), await api.person('bob')];
    const machine = await api.machine();
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const caller = callers[n % 2] ?? machine;
        const { id } = await create(caller, { minutes: 1, date: `2026-0${(n % 5) + 1}-01` });
        await patch(caller, id, { minutes: n }, '*');
        await post(machine, pushed('carla', `${n}`, { minutes: 1 }));
        if (n % 3 === 0) await remove(caller, id, '*');
      }),
    );
    await waitUntilSeen(api.store, ['mia', 'ann', 'bob']);
    t.deepEqual(await findDamage(api.store), []);
    const { db } = api.store;
    await db
      .updateTable('audit_event')
      .set({ actor_sub: 'bob' })
      .where('user_id', '=', 'ann')
      .where('seq', '=', 7)
      .execute();
    t.deepEqual(await findDamage(api.store), ['ann 7']);
    await db.deleteFrom('audit_event').where('user_id', '=', 'bob').where('seq', '=', 9).execute();
    await db.deleteFrom('audit_event').where('user_id', '=', 'carla').where('seq', '=', 41).execute();
    t.deepEqual((await findDamage(api.store)).sort(), ['ann 7', 'bob 10', 'carla head']);
  });
}
