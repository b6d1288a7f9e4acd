import type { Timesheet } from '@timesheets/sdk';
import { addDays } from '@timesheets/sdk/calendar';
import { read, today } from '../_api.ts';
import { outcomes, runBatch } from '../operations/_batch.ts';
import { create, entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import { listPage } from '../operations/_list.ts';
import { onEachDialectSerially, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { findDamage, selectEntryEvents, selectEvents } from './_audit.ts';

const test = onEachDialectSerially();
const times = <Value>(count: number, make: (n: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));
const statusesOf = (responses: Response[]) => responses.map(({ status }) => status).sort();

test('of 50 who change one version at once one gets 200, the others 412', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const { id } = await create(ann);
  for (const version of [1, 2, 3]) {
    const responses = await times(50, (n) => patch(ann, id, { minutes: 100 * version + n }, `"${version}"`));
    t.deepEqual(statusesOf(responses), [200, ...Array.from({ length: 49 }, () => 412)]);
    const winner = responses.find(({ status }) => status === 200);
    const now = await read<Timesheet>(await ann.fetch(`/timesheets/${id}`));
    t.deepEqual(now, winner && (await read<Timesheet>(winner)));
    t.is(now.version, version + 1);
  }
  t.is((await selectEntryEvents(api.store, userId)).length, 4);
});

test('of a change and a deletion of one version at once one wins', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (let round = 0; round < 10; round += 1) {
    const { id } = await create(ann, { minutes: 1 });
    const [changed, deleted] = await Promise.all([
      patch(ann, id, { minutes: 5 }, '"1"'),
      remove(ann, id, '"1"'),
    ]);
    const outcome = `${changed.status} ${deleted.status}`;
    t.true(['200 412', '404 204'].includes(outcome), outcome);
  }
});

test('parallel creates never fill a day beyond 1440 minutes, and fill it', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const responses = await times(40, () => post(ann, entry({ minutes: 100 })));
  t.deepEqual(statusesOf(responses), [
    ...Array.from({ length: 14 }, () => 201),
    ...Array.from({ length: 26 }, () => 409),
  ]);
  t.is(
    (await listPage(ann)).items.reduce((sum, { minutes }) => sum + minutes, 0),
    1400,
  );
});

test('parallel moves onto one day and changes without a version never fill it beyond 1440 minutes', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const monday = '2026-03-02';
  const entries: Timesheet[] = [];
  for (let n = 0; n < 12; n += 1)
    entries.push(await create(ann, { date: addDays(monday, n % 6), minutes: 200 }));
  await times(36, (n) => {
    const { id } = entries[n % 12] ?? { id: '' };
    return patch(ann, id, n < 12 ? { date: addDays(monday, 6) } : { minutes: 240 + n }, '*');
  });
  const { items } = await listPage(ann);
  const total = items
    .filter(({ date }) => date === addDays(monday, 6))
    .reduce((sum, { minutes }) => sum + minutes, 0);
  t.true(total > 0 && total <= 1440, `${total} minutes`);
});

test('an entry that is moved while its change waits is measured on the day it is on then', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const [monday, tuesday] = ['2026-03-02', '2026-03-03'];
  const { id, week } = await create(ann, { date: monday, minutes: 1 });
  await create(ann, { date: tuesday, minutes: 1000 });
  const waiting: Promise<Response>[] = [];
  await api.store.transaction(async (trx) => {
    // Locks the week as a move would, lets the change read the entry on Monday, and then moves it.
    await trx
      .updateTable('timesheet_week')
      .set({ status: 'open' })
      .where('user_id', '=', userId)
      .where('week', '=', week)
      .execute();
    waiting.push(patch(ann, id, { minutes: 900 }, '*'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await trx.updateTable('timesheet').set({ date: tuesday }).where('id', '=', id).execute();
  });
  const [response] = await Promise.all(waiting);
  t.is(response?.status, 409);
});

test('parallel pushes of one file store each source once', async (t, api) => {
  const machine = await api.machine();
  const userIds = [unique('carla'), unique('carl'), unique('cora')];
  const items = Array.from({ length: 60 }, (_, n) => ({
    op: 'upsert',
    timesheet: pushed(userIds[n % 3] ?? '', unique(`${n}`), { date: addDays(today, -n), minutes: n + 1 }),
  }));
  const results = await times(6, (n) => runBatch(machine, n % 2 === 0 ? items : [...items].reverse()));
  const counts = Map.groupBy(results.flatMap(outcomes), (outcome) => outcome);
  t.is(counts.get('created')?.length, 60);
  t.is(counts.get('unchanged')?.length, 300);
  for (const userId of userIds) {
    t.is((await listPage(machine, `user_id=${userId}&limit=200`)).items.length, 20);
    const events = await selectEvents(api.store, userId);
    t.is(events.filter(({ action }) => action === 'person.register').length, 1);
  }
});

test('two machines that name a new person at once, under two types: one is refused', async (t, api) => {
  const machine = await api.machine();
  for (let round = 0; round < 10; round += 1) {
    const userId = unique('carla');
    const [contractor, employee] = await Promise.all([
      post(machine, pushed(userId, unique('1'))),
      post(machine, pushed(userId, unique('2'), { user_type: 'employee', date: addDays(today, -30) })),
    ]);
    t.deepEqual(statusesOf([contractor, employee]), [201, 409]);
    const { items } = await listPage(machine, `user_id=${userId}`);
    const person = await api.store.db
      .selectFrom('person')
      .selectAll()
      .where('user_id', '=', userId)
      .executeTakeFirst();
    t.is(items[0]?.user_type, person?.user_type);
  }
});

test('people who never met the API before may send their first entries all at once', async (t, api) => {
  const userIds = Array.from({ length: 10 }, () => unique('new'));
  const people = await times(10, (n) => api.person(userIds[n] ?? ''));
  const responses = await times(40, (n) => {
    const [person] = people.slice(n % 10);
    if (!person) throw new Error('nobody');
    return post(person, entry({ minutes: 1, date: addDays(today, -n * 7) }));
  });
  t.deepEqual(new Set(statusesOf(responses)), new Set([201]));
  await waitUntilSeen(api.store, userIds);
  t.deepEqual(await findDamage(api.store, userIds), []);
});
