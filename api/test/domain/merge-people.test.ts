import type { ProblemCode, Timesheet } from '@timesheets/sdk';
import { addDays } from '@timesheets/sdk/calendar';
import ava, { type ExecutionContext } from 'ava';
import type { Store } from '../../src/store/open.ts';
import type { PersonRow } from '../../src/store/schema.ts';
import { type Caller, ownScopes, read, startApi, type TestApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { outcomes, runBatch } from '../operations/_batch.ts';
import { type Change, copyOf, followerOf, has, nameOf, namesOf } from '../operations/_changes.ts';
import { create, entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import { closeThrough, setWeekStatus } from '../operations/_locks.ts';
import { onEachDialectSerially, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import {
  currentWeek,
  dayOf,
  decide,
  etag,
  getWeek,
  submit,
  weeksAgo,
  withdraw,
} from '../operations/_weeks.ts';
import { selectEvents, snapshotsOf } from './_audit.ts';
import { damagesOf, merge, refusalOf, selectRowsAbout } from './_merge.ts';

// A merge keeps everybody else who writes waiting.
const test = onEachDialectSerially();

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

function selectPerson({ db }: Store, userId: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

test("everything of one is there anew as the other's, with its totals, and the history is whole", async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const machine = await api.machine();
  await create(ann, { minutes: 100 });
  const entries = [
    await create(old, { minutes: 10, date: dayOf(weeksAgo(3)) }),
    await create(old, { minutes: 20, date: dayOf(weeksAgo(3), 1) }),
    await create(old, { minutes: 200, note: 'in the same week' }),
  ];
  t.is((await patch(old, entries[0]?.id ?? '', { note: 'more' }, '*')).status, 200);
  const timesheet = pushed(from, unique('kept'), { ...employee, minutes: 7 });
  await runBatch(machine, [{ op: 'upsert', timesheet }]);
  const gone = await create(old);
  t.is((await remove(old, gone.id, '*')).status, 204);
  const leaving = await listAll(old);
  const before = { ann: await getWeek(ann, currentWeek), old: await getWeek(old, weeksAgo(3)) };
  const eventsBefore = {
    from: await selectEvents(api.store, from),
    into: await selectEvents(api.store, into),
  };

  const merged = await merge(api.store, from, into);
  t.is(merged.entries.length, 4);
  t.deepEqual(merged.rejected, []);

  const all = await listAll(ann);
  t.is(all.length, 5);
  t.true(all.every(({ user_id }) => user_id === into));
  const pairs = leaving.map((was) => {
    const is = all.find(({ date, minutes }) => date === was.date && minutes === was.minutes);
    return { was, is: is ?? t.fail() };
  });
  for (const { was, is } of pairs) {
    const { updated_at: _, ...rest } = was;
    t.like(is, { ...rest, id: is.id, user_id: into, version: 1 });
    t.regex(is.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    t.is((await old.fetch(`/timesheets/${was.id}`)).status, 404);
    t.is((await ann.fetch(`/timesheets/${was.id}`)).status, 404);
  }
  t.deepEqual(await listAll(old), []);
  const after = await getWeek(ann, currentWeek);
  t.is(after.version, before.ann.version + 2);
  t.is(after.total_minutes, before.ann.total_minutes + 207);
  t.like(await getWeek(ann, weeksAgo(3)), { version: 2, total_minutes: 30 });
  t.like(await getWeek(old, weeksAgo(3)), { version: before.old.version + 2, total_minutes: 0 });

  const tombstones = await api.store.db
    .selectFrom('timesheet_tombstone')
    .select(['id', 'user_id', 'deleted_by_kind'])
    .where('user_id', 'in', [from, into])
    .execute();
  t.deepEqual(
    tombstones.map(({ id, user_id, deleted_by_kind }) => `${id} ${user_id} ${deleted_by_kind}`).toSorted(),
    [`${gone.id} ${from} person`, ...leaving.map(({ id }) => `${id} ${from} client`)].toSorted(),
  );

  t.deepEqual(await damagesOf(api.store, [from, into]), []);
  const [events, eventsOfInto] = [await selectEvents(api.store, from), await selectEvents(api.store, into)];
  t.deepEqual(events.slice(0, -5), eventsBefore.from);
  t.deepEqual(eventsOfInto.slice(0, -5), eventsBefore.into);
  for (const [newest, action, reason] of [
    [events.slice(-5), 'timesheet.delete', `merged into ${into}`],
    [eventsOfInto.slice(-5), 'timesheet.create', `merged from ${from}`],
  ] as const) {
    t.deepEqual(
      newest.map((event) => event.action),
      ['person.merge', ...Array<string>(4).fill(action)],
    );
    for (const event of newest) {
      t.like(event, {
        actor_kind: 'client',
        actor_issuer: 'local',
        actor_sub: 'operator',
        actor_client_id: 'merge-people',
        actor_user_id: null,
        reason,
      });
    }
  }
  t.deepEqual(
    events.slice(-4).map(({ object_id }) => object_id),
    merged.entries.map(({ id }) => id),
  );
  const [person, deleted] = events.slice(-5);
  t.like(snapshotsOf(person), { after: { user_id: from, active_from: null, active_to: '1999-12-31' } });
  t.like(snapshotsOf(deleted), { before: { user_id: from, version: 2, minutes: 10 }, after: null });
  const created = eventsOfInto.find(({ object_id }) => object_id === pairs[0]?.is.id);
  t.is(created?.week, pairs[0]?.is.week);
  t.like(snapshotsOf(created), { before: null, after: { user_id: into, version: 1, created_by_id: from } });
});

test('whoever follows all, one of the two or a source system is told of all that changed', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const mia = await api.person('mia');
  const machine = await api.machine();
  const weeks = [currentWeek, weeksAgo(2)];
  await create(ann, { minutes: 100 });
  const timesheet = pushed(from, unique('kept'), { ...employee, minutes: 7 });
  await runBatch(machine, [{ op: 'upsert', timesheet }]);
  await create(old, { date: dayOf(weeksAgo(2)) });
  const lastOfInto = await create(ann, { date: dayOf(weeksAgo(2)) });
  const gone = await create(old);
  await remove(old, gone.id, '*');
  const leaving = await listAll(old);
  const wasPushed = leaving.find(({ source }) => source)?.id ?? '';
  const followers = {
    all: followerOf(mia, 'user_id=all'),
    from: followerOf(mia, `user_id=${from}`),
    old: followerOf(old),
    into: followerOf(mia, `user_id=${into}`),
    ann: followerOf(ann),
    machine: followerOf(machine),
  };
  const last = {
    all: gone,
    from: gone,
    old: gone,
    into: lastOfInto,
    ann: lastOfInto,
    machine: { id: wasPushed },
  };
  for (const name of Object.keys(followers) as (keyof typeof followers)[]) {
    await followers[name].readUntil((got) => has(got, last[name].id));
  }

  await merge(api.store, from, into);

  const ids = leaving.map(({ id }) => id);
  const created = (await listAll(ann)).filter(({ created_by, source }) => {
    return created_by.id === from || source !== null;
  });
  t.is(created.length, 2);
  const deletions = ids.map((id) => `timesheet delete ${id}`);
  const creations = created.map(({ id }) => `timesheet upsert ${id}`);
  const weeksOf = (userId: string) => weeks.map((week) => `timesheet_week upsert ${userId}/${week}`);
  const seesAll = (got: readonly Change[], names: readonly string[]) => {
    const present = new Set(got.map(nameOf));
    return names.every((name) => present.has(name));
  };
  const ofFrom = [...deletions, ...weeksOf(from)].sort();
  const ofInto = [...creations, ...weeksOf(into)].sort();
  for (const name of ['from', 'old'] as const) {
    t.deepEqual(namesOf(await followers[name].readUntil((got) => seesAll(got, ofFrom))), ofFrom, name);
    const left = [...copyOf(followers[name].got).values()].filter(({ kind }) => kind === 'timesheet');
    t.deepEqual(left, [], name);
  }
  for (const name of ['into', 'ann'] as const) {
    t.deepEqual(namesOf(await followers[name].readUntil((got) => seesAll(got, ofInto))), ofInto, name);
  }
  const both = [...ofFrom, ...ofInto].sort();
  const ofAll = await followers.all.readUntil((got) => seesAll(got, both));
  t.deepEqual(namesOf(ofAll.filter(({ id }) => both.some((name) => name.endsWith(id)))), both);
  const isPushed = created.find(({ source }) => source)?.id;
  const ofSystem = [`timesheet delete ${wasPushed}`, `timesheet upsert ${isPushed}`];
  const toldMachine = await followers.machine.readUntil((got) => seesAll(got, ofSystem));
  t.true(ofSystem.every((name) => namesOf(toldMachine).includes(name)));
  for (const { timesheet: told } of ofAll) {
    if (creations.some((name) => told && name.endsWith(told.id))) t.like(told, { user_id: into, version: 1 });
  }
});

test('the one who is given up stays known with his weeks, and is never missing again', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const mia = await api.person('mia');
  const week = weeksAgo(3);
  await create(old, { date: dayOf(week) });
  t.is((await submit(old, week, '*')).status, 200);
  const handedIn = await getWeek(old, week);
  t.is((await decide(mia, 'reject', from, week, etag(handedIn), 'Which project?')).status, 200);
  const missing = async () => {
    const response = await mia.fetch(`/approvals?status=missing&week=${week}&limit=200&q=${from}`);
    return (await read<{ items: { user_id: string }[] }>(response)).items.map(({ user_id }) => user_id);
  };
  t.deepEqual(await missing(), [from]);

  await merge(api.store, from, into);
  t.deepEqual(await missing(), []);
  t.like(await selectPerson(api.store, from), { active_from: null, active_to: '1999-12-31' });
  t.like(await getWeek(mia, week, from), { status: 'rejected', total_minutes: 0, comment: 'Which project?' });
  const actions = async (userId: string) => {
    const response = await mia.fetch(`/timesheet-weeks/${week}/events?user_id=${userId}`);
    const { items } = await read<{ items: { action: string; comment: string | null }[] }>(response);
    return items.map(({ action, comment }) => [action, comment]);
  };
  t.deepEqual(await actions(from), [
    ['timesheet.delete', `merged into ${into}`],
    ['week.reject', 'Which project?'],
    ['week.submit', null],
    ['timesheet.create', null],
  ]);
  t.deepEqual(await actions(into), [
    ['timesheet.create', `merged from ${from}`],
    ['week.reject', 'Which project?'],
  ]);
  t.is((await getWeek(ann, week)).status, 'rejected');
});

test('a machine that pushes the old source again: refused for the one who is given up, unchanged for the other', async (t, api) => {
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
  t.is((await merge(api.store, from, into)).entries.length, 1);
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
  const event = (await selectEvents(api.store, into)).at(-1);
  t.like(snapshotsOf(event), { before: { email: null }, after: { email: 'old@abc.example', user_id: into } });
});

test('merged back, somebody who had been given up is with us as before', async (t, api) => {
  const { from, into, old } = await two(api);
  await create(old);
  await merge(api.store, from, into);
  await merge(api.store, into, from);
  t.like(await selectPerson(api.store, from), { active_to: null });
  t.like(await selectPerson(api.store, into), { active_to: '1999-12-31' });
  t.is((await listAll(old)).length, 1);
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
});

test('a rejected week makes an open one rejected, once, with all that was said; any other stays as it is', async (t, api) => {
  const { from, into, old, ann } = await two(api);
  const mia = await api.person('mia');
  const reject = async (caller: Caller, userId: string, week: string, comment: string) => {
    t.is((await submit(caller, week, '*', { confirm_empty: true })).status, 200);
    const current = await getWeek(caller, week);
    t.is((await decide(mia, 'reject', userId, week, etag(current), comment)).status, 200);
  };
  const own = await create(ann, { minutes: 100 });
  await create(old);
  await create(ann, { date: dayOf(weeksAgo(1)) });
  await create(old, { date: dayOf(weeksAgo(1), 1) });
  await reject(old, from, currentWeek, 'Of the old one.');
  await reject(ann, into, weeksAgo(1), 'Of the new one.');
  await reject(old, from, weeksAgo(2), 'Nothing at all?');
  await reject(old, from, weeksAgo(3), 'Of both: the old one.');
  await reject(ann, into, weeksAgo(3), 'Of both: the new one.');
  const was = await getWeek(old, currentWeek);
  const before = await getWeek(ann, currentWeek);

  t.deepEqual(
    (await merge(api.store, from, into)).rejected.map(({ week }) => week),
    [weeksAgo(2), currentWeek].toSorted(),
  );
  t.like(await getWeek(ann, currentWeek), {
    status: 'rejected',
    comment: 'Of the old one.',
    submitted_at: was.submitted_at,
    decided_at: was.decided_at,
    decided_by: was.decided_by,
    version: before.version + 2,
  });
  // Its state changed with its week's; what came with the merge is new.
  t.deepEqual(
    (await listAll(ann))
      .filter(({ week }) => week === currentWeek)
      .map(({ version }) => version)
      .toSorted(),
    [1, own.version + 1],
  );
  t.like(await getWeek(ann, weeksAgo(1)), { status: 'rejected', comment: 'Of the new one.' });
  t.like(await getWeek(ann, weeksAgo(2)), { status: 'rejected', comment: 'Nothing at all?', version: 1 });
  t.like(await getWeek(ann, weeksAgo(3)), { status: 'rejected', comment: 'Of both: the new one.' });
  const decisions = (await selectEvents(api.store, into)).filter(
    ({ action, actor_kind }) => action === 'week.reject' && actor_kind === 'client',
  );
  t.deepEqual(
    decisions.map(({ object_id, reason }) => `${object_id} ${reason}`).toSorted(),
    [`${weeksAgo(2)} Nothing at all?`, `${currentWeek} Of the old one.`].toSorted(),
  );
  t.deepEqual(await damagesOf(api.store, [from, into]), []);

  t.is((await submit(ann, weeksAgo(2), '*', { confirm_empty: true })).status, 200);
  t.is((await withdraw(ann, weeksAgo(2), '*')).status, 200);
  t.deepEqual((await merge(api.store, from, into)).rejected, []);
  t.is((await getWeek(ann, weeksAgo(2))).status, 'open');
  t.deepEqual(await damagesOf(api.store, [from, into]), []);
});

interface Obstacle {
  title: string;
  /** Puts it in the way; answers the refusal. */
  put(
    api: TestApi,
    pair: Awaited<ReturnType<typeof two>>,
    t: ExecutionContext,
  ): Promise<{ code: ProblemCode; named: string[] }>;
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
    title: 'the one who stays has decided on a week of the other, which was reopened since',
    async put(api, { from, into, old }, t) {
      const boss = await api.person(into);
      const [mia, week] = [await api.person('mia'), weeksAgo(1)];
      const decideOn = async (caller: Caller, action: 'approve' | 'reject' | 'reopen', comment?: string) => {
        const seen = etag(await getWeek(mia, week, from));
        t.is((await decide(caller, action, from, week, seen, comment)).status, 200);
      };
      await create(old, { date: dayOf(week) });
      await submit(old, week, '*');
      await decideOn(boss, 'approve');
      await decideOn(mia, 'reopen', 'Once more.');
      return { code: 'self-approval', named: [`${into} has decided on ${week} of ${from}`] };
    },
  },
  {
    title: 'the one who leaves has decided on weeks of the other',
    async put(api, { from, into, ann }, t) {
      const boss = await api.person(from);
      for (const week of [weeksAgo(1), weeksAgo(2)]) {
        await submit(ann, week, '*', { confirm_empty: true });
        const seen = etag(await getWeek(ann, week));
        t.is((await decide(boss, 'approve', into, week, seen)).status, 200);
      }
      return {
        code: 'self-approval',
        named: [`${from} has decided on ${[weeksAgo(1), weeksAgo(2)].toSorted().join(', ')} of ${into}`],
      };
    },
  },
  {
    title: 'the one who stays stands in a week of the other as who decided on it',
    async put({ store }, { from, into }) {
      await setWeekStatus(store, from, weeksAgo(4), 'rejected');
      await store.db
        .updateTable('timesheet_week')
        .set({ decided_by: into })
        .where('user_id', '=', from)
        .execute();
      return { code: 'self-approval', named: [weeksAgo(4)] };
    },
  },
  {
    title: 'the one who leaves has decided on a week that came to the other in a merge',
    async put(api, { from, into, ann }, t) {
      const third = unique('ann-third');
      const other = await api.person(third, { scopes: ownScopes });
      const boss = await api.person(from);
      await create(other);
      await waitUntilSeen(api.store, [third]);
      await submit(other, currentWeek, '*');
      const seen = etag(await getWeek(other, currentWeek));
      t.is((await decide(boss, 'reject', third, currentWeek, seen, 'No.')).status, 200);
      await merge(api.store, third, into);
      await submit(ann, currentWeek, '*');
      await withdraw(ann, currentWeek, '*');
      return { code: 'self-approval', named: [`${from} has decided on ${currentWeek} of ${into}`] };
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
    const { code, named } = await put(api, pair, t);
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
    t.deepEqual([...new Set(await merged)], [undefined]);
    t.is((await listAll(old)).length + (await listAll(ann)).length, 60);
    await waitUntilSeen(api.store, ['mia']);
    t.deepEqual(await damagesOf(api.store, [from, into]), []);
  });
}
