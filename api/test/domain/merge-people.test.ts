import type { ProblemCode, Timesheet } from '@timesheets/sdk';
import { addDays } from '@timesheets/sdk/calendar';
import ava from 'ava';
import type { Store } from '../../src/store/open.ts';
import type { PersonRow } from '../../src/store/schema.ts';
import { type Caller, ownScopes, read, startApi, type TestApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { outcomes, runBatch } from '../operations/_batch.ts';
import { create, entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import { closeThrough, setWeekStatus } from '../operations/_locks.ts';
import { onEachDialect, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { currentWeek, dayOf, decide, etag, getWeek, submit, weeksAgo } from '../operations/_weeks.ts';
import { selectEvents, snapshotsOf } from './_audit.ts';
import { damagesOf, merge, refusalOf, selectRowsAbout } from './_merge.ts';

const test = onEachDialect();

const employee = { user_type: 'employee' };

/** Two that are known, with the day they were seen noted. */
async function two(api: TestApi): Promise<{ from: string; into: string; old: Caller; ann: Caller }> {
  const [from, into] = [unique('ann-old'), unique('ann')];
  const options = { scopes: ownScopes };
  const [old, ann] = [await api.person(from, options), await api.person(into, options)];
  for (const caller of [old, ann]) await caller.fetch('/me');
  await waitUntilSeen(api.store, [from, into]);
  return { from, into, old, ann };
}

async function listAll(caller: Caller): Promise<Timesheet[]> {
  const response = await caller.fetch('/timesheets?limit=200&sort=date');
  if (response.status !== 200) throw new Error(await response.text());
  return (await read<{ items: Timesheet[] }>(response)).items;
}

interface Feed {
  items: { kind: string; op: string; id: string }[];
  next_cursor: string;
}

async function readFeed(caller: Caller, cursor = ''): Promise<Feed> {
  const response = await caller.fetch(`/changes?limit=200${cursor && `&cursor=${cursor}`}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Feed>(response);
}

/** Waits for so many changes: the feed stays behind whatever is being written anywhere. */
async function waitForChanges(caller: Caller, cursor: string, count: number): Promise<Feed['items']> {
  const { items } = await readFeed(caller, cursor);
  if (items.length >= count) return items;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return waitForChanges(caller, cursor, count);
}

function selectPerson({ db }: Store, userId: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

test("everything of one becomes the other's: entries, totals, tombstones; and the history is whole", async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const machine = await api.machine();
  const ids = [unique('kept'), unique('deleted')];
  await create(ann, { minutes: 100 });
  const moved = [
    await create(old, { minutes: 200, note: 'in the same week' }),
    await create(old, { minutes: 10, date: dayOf(weeksAgo(3)) }),
    await create(old, { minutes: 20, date: dayOf(weeksAgo(3), 1) }),
  ];
  const gone = await create(old);
  t.is((await remove(old, gone.id, '*')).status, 204);
  await runBatch(
    machine,
    ids.map((id) => ({ op: 'upsert', timesheet: pushed(from, id, { ...employee, minutes: 7 }) })),
  );
  const [, pushedTwo] = (await listAll(old)).filter(({ source }) => source !== null);
  t.is((await remove(old, pushedTwo?.id ?? '', '*')).status, 204);
  const before = await getWeek(ann, currentWeek);
  const { next_cursor: cursor } = await readFeed(ann);
  const eventsOfFrom = await selectEvents(api.store, from);

  const merged = await merge(api.store, from, into);
  t.deepEqual(merged, { entries: 4, weeks: 2, tombstones: 2 });

  const all = await listAll(ann);
  t.is(all.length, 5);
  t.true(all.every(({ user_id }) => user_id === into));
  for (const { id, version } of moved) t.is(all.find((one) => one.id === id)?.version, version + 1);
  const after = await getWeek(ann, currentWeek);
  t.is(after.version, before.version + 2);
  t.is(after.total_minutes, before.total_minutes + 207);
  const other = await getWeek(ann, weeksAgo(3));
  t.is(other.version, 2);
  t.is(other.total_minutes, 30);
  t.deepEqual(await listAll(old), []);
  for (const { id } of moved) {
    t.is((await old.fetch(`/timesheets/${id}`)).status, 404);
    t.is((await ann.fetch(`/timesheets/${id}`)).status, 200);
  }

  const { db } = api.store;
  for (const table of ['timesheet', 'timesheet_tombstone', 'timesheet_week'] as const) {
    t.deepEqual(await db.selectFrom(table).selectAll().where('user_id', '=', from).execute(), [], table);
  }
  const changes = (await waitForChanges(ann, cursor, 8)).filter(({ kind }) => kind !== 'project');
  t.deepEqual(changes.map(({ kind, op }) => `${op} ${kind}`).toSorted(), [
    ...Array<string>(2).fill('delete timesheet'),
    ...Array<string>(4).fill('upsert timesheet'),
    ...Array<string>(2).fill('upsert timesheet_week'),
  ]);

  t.deepEqual(await damagesOf(api.store, [from, into]), []);
  const left = await selectEvents(api.store, from);
  t.deepEqual(left.slice(0, -1), eventsOfFrom);
  t.like(left.at(-1), {
    action: 'person.merge',
    object_id: from,
    reason: `merged into ${into}`,
    after: null,
  });
  const events = (await selectEvents(api.store, into)).slice(-5);
  t.deepEqual(
    events.map(({ action }) => action),
    ['person.merge', ...Array<string>(4).fill('timesheet.update')],
  );
  for (const event of events) {
    t.like(event, {
      actor_kind: 'client',
      actor_issuer: 'local',
      actor_sub: 'operator',
      actor_client_id: 'merge-people',
      actor_user_id: null,
      reason: `merged from ${from}`,
    });
  }
  const update = events.find(({ object_id }) => object_id === moved[0]?.id);
  t.is(update?.week, currentWeek);
  t.like(snapshotsOf(update), {
    before: { user_id: from, version: 1, minutes: 200 },
    after: { user_id: into, version: 2, minutes: 200 },
  });
});

test('a machine that pushes the old source again: refused for the one that is gone, unchanged for the other', async (t, api) => {
  const { from, into, old } = await two(api);
  const machine = await api.machine();
  const [kept, deleted] = [unique('kept'), unique('deleted')];
  const push = (userId: string, externalId: string, minutes = 5) =>
    runBatch(machine, [{ op: 'upsert', timesheet: pushed(userId, externalId, { ...employee, minutes }) }]);
  await push(from, kept);
  await push(from, deleted);
  const second = (await listAll(old)).find(({ source }) => source?.external_id === deleted);
  t.is((await remove(old, second?.id ?? '', '*')).status, 204);
  await merge(api.store, from, into);
  t.deepEqual(outcomes(await push(from, kept)), ['source-conflict']);
  t.deepEqual(outcomes(await push(from, kept, 6)), ['source-conflict']);
  t.deepEqual(outcomes(await push(from, deleted)), ['source-conflict']);
  t.deepEqual(outcomes(await push(into, deleted)), ['source-conflict']);
  t.deepEqual(outcomes(await push(into, kept)), ['unchanged']);
  t.deepEqual(outcomes(await push(into, kept, 6)), ['updated']);
  t.is(await selectPerson(api.store, from), undefined);
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
});

test('who signs in under the old identity again starts anew', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  await create(old);
  await merge(api.store, from, into);
  const anew = await create(old, { date: dayOf(weeksAgo(1)) });
  t.deepEqual(
    (await listAll(old)).map(({ id }) => id),
    [anew.id],
  );
  t.is((await listAll(ann)).length, 1);
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
  t.like(await merge(api.store, from, into), { entries: 1 });
  t.is((await listAll(ann)).length, 2);
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
});

test('what was not known of the one that stays is taken from the other; the rest stays', async (t, api) => {
  const { from, into } = await two(api);
  const { db } = api.store;
  const set = (userId: string, row: Partial<PersonRow>) =>
    db.updateTable('person').set(row).where('user_id', '=', userId).execute();
  await set(from, {
    name: 'Ann Older',
    email: 'old@abc.example',
    target_minutes: 2400,
    active_from: '2025-01-01',
    active_to: '2026-05-31',
    signed_in_from: '2025-02-01',
    last_seen_at: '2026-05-01T00:00:00.000Z',
  });
  await set(into, {
    name: 'Ann',
    active_from: '2026-06-01',
    active_to: null,
    signed_in_from: '2026-06-02',
    last_seen_at: '2026-07-01T00:00:00.000Z',
  });
  const before = await selectPerson(api.store, into);
  await merge(api.store, from, into);
  t.like(await selectPerson(api.store, into), {
    name: 'Ann',
    email: 'old@abc.example',
    target_minutes: 2400,
    active_from: '2025-01-01',
    active_to: null,
    signed_in_from: '2025-02-01',
    last_seen_at: '2026-07-01T00:00:00.000Z',
    version: (before?.version ?? 0) + 1,
    search: `ann\nold@abc.example\n${into}`,
  });
  const [, event] = (await selectEvents(api.store, into)).slice(-2);
  t.like(snapshotsOf(event), { before: { email: null }, after: { email: 'old@abc.example', user_id: into } });
});

test('a week that was rejected is no obstacle: that of the one who stays keeps its state', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const mia = await api.person('mia');
  await create(old);
  await create(ann, { date: dayOf(weeksAgo(1)) });
  await create(old, { date: dayOf(weeksAgo(1), 1) });
  for (const [caller, userId, week] of [
    [old, from, currentWeek],
    [ann, into, weeksAgo(1)],
  ] as const) {
    t.is((await submit(caller, week, '*')).status, 200);
    const current = await getWeek(caller, week);
    t.is((await decide(mia, 'reject', userId, week, etag(current), 'Again, please.')).status, 200);
  }
  await merge(api.store, from, into);
  t.like(await getWeek(ann, currentWeek), { status: 'open', comment: null });
  t.like(await getWeek(ann, weeksAgo(1)), { status: 'rejected', comment: 'Again, please.' });
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
});

interface Obstacle {
  title: string;
  /** Puts it in the way; answers the refusal. */
  put(api: TestApi, pair: Awaited<ReturnType<typeof two>>): Promise<{ code: ProblemCode; named: string[] }>;
}

const obstacles: Obstacle[] = [
  {
    title: 'the one who leaves has handed in weeks',
    async put({ store }, { from, old }) {
      await create(old);
      await setWeekStatus(store, from, weeksAgo(5), 'approved');
      await setWeekStatus(store, from, currentWeek, 'submitted');
      return {
        code: 'week-locked',
        named: [from, `${weeksAgo(5)} (approved)`, `${currentWeek} (submitted)`],
      };
    },
  },
  {
    title: 'the one who stays has handed in a week in which the other has entries',
    async put({ store }, { into, old }) {
      await create(old);
      await setWeekStatus(store, into, currentWeek, 'approved');
      await setWeekStatus(store, into, weeksAgo(5), 'approved');
      return { code: 'week-locked', named: [`${into} has handed in ${currentWeek} (approved).`] };
    },
  },
  {
    title: 'days would be longer than 24 hours',
    async put(_, { from, into, old, ann }) {
      await create(old, { minutes: 1000 });
      await create(old, { minutes: 40 });
      await create(ann, { minutes: 401 });
      return { code: 'day-full', named: [from, into, `${today} (1441 minutes)`] };
    },
  },
  {
    title: 'they are of different types',
    async put({ store }, { from, into }) {
      await store.db
        .updateTable('person')
        .set({ user_type: 'contractor' })
        .where('user_id', '=', from)
        .execute();
      return { code: 'user-type-mismatch', named: [`${from} is known as contractor`, `${into} as employee`] };
    },
  },
];

for (const { title, put } of obstacles) {
  test(`refused and nothing changed: ${title}`, async (t, api) => {
    const pair = await two(api);
    const { code, named } = await put(api, pair);
    const before = await selectRowsAbout(api.store, [pair.from, pair.into]);
    const refusal = await refusalOf(api.store, pair.from, pair.into);
    t.is(refusal?.code, code);
    for (const name of named) t.true(refusal?.message.includes(name), `${refusal?.message} names ${name}`);
    t.deepEqual(await selectRowsAbout(api.store, [pair.from, pair.into]), before);
  });
}

test('a day that is just full is no obstacle, nor a week handed in where the other has nothing', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  await create(old, { minutes: 1000 });
  await create(ann, { minutes: 440 });
  await setWeekStatus(api.store, into, weeksAgo(2), 'approved');
  t.is(await refusalOf(api.store, from, into), undefined);
  t.is((await getWeek(ann, currentWeek)).total_minutes, 1440);
});

test('refused: one person with himself, and people nobody knows', async (t, api) => {
  const { from, into } = await two(api);
  const before = await selectRowsAbout(api.store, [from, into]);
  t.is((await refusalOf(api.store, from, from))?.code, 'invalid-request');
  for (const [one, other] of [
    ['nobody@abc.example', into],
    [from, 'nobody@abc.example'],
  ] as const) {
    const refusal = await refusalOf(api.store, one, other);
    t.is(refusal?.code, 'not-found');
    t.regex(refusal?.message ?? '', /nobody@abc\.example/);
  }
  t.deepEqual(await selectRowsAbout(api.store, [from, into]), before);
});

for (const dialect of dialects) {
  ava(`refused and nothing changed: entries in closed books (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const { from, into, old } = await two(api);
    for (const days of [-30, -29, -29, 0]) await create(old, { date: addDays(today, days) });
    await closeThrough(api.store, addDays(today, -29));
    const before = await selectRowsAbout(api.store, [from, into]);
    const refusal = await refusalOf(api.store, from, into);
    t.is(refusal?.code, 'period-closed');
    t.regex(
      refusal?.message ?? '',
      new RegExp(
        `entries on ${addDays(today, -30)}, ${addDays(today, -29)}, .* up to ${addDays(today, -29)}`,
      ),
    );
    t.deepEqual(await selectRowsAbout(api.store, [from, into]), before);
    await closeThrough(api.store, addDays(today, -31));
    t.is(await refusalOf(api.store, from, into), undefined);
  });

  ava(`nothing that is written meanwhile is lost, and nobody is turned away (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const { from, into, old, ann } = await two(api);
    const machine = await api.machine();
    const writes = Array.from({ length: 60 }, async (_, n) => {
      const body = { date: addDays('2024-01-01', n * 5), minutes: 1 };
      const created = n % 3 === 0 ? pushed(from, `${n}`, { ...body, ...employee }) : entry(body);
      const response = await post(n % 3 === 0 ? machine : n % 3 === 1 ? old : ann, created);
      if (response.status !== 201) return response.status;
      const { id } = await read<Timesheet>(response);
      const changed = (await patch(n % 3 === 0 ? machine : old, id, { minutes: 2 }, '*')).status;
      return [200, 404].includes(changed) ? 201 : changed;
    });
    const merged = Promise.all(
      Array.from({ length: 5 }, async (_, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 40));
        return refusalOf(api.store, from, into);
      }),
    );
    t.deepEqual([...new Set(await Promise.all(writes))], [201]);
    // Until somebody writes under the old identity again, there is nobody to merge.
    for (const refusal of await merged) t.true(refusal === undefined || refusal.code === 'not-found');
    t.is((await listAll(old)).length + (await listAll(ann)).length, 60);
    await waitUntilSeen(api.store, ['mia']);
    t.deepEqual(await damagesOf(api.store, [from, into]), []);
  });
}
