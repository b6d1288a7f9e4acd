import { setTimeout } from 'node:timers/promises';
import type { components } from '@timesheets/sdk/schema';
import { takeChangeNumber } from '../../src/store/change-clock.ts';
import { insertProject } from '../../src/store/projects.ts';
import type { Caller, TestApi } from '../_api.ts';
import { approverScopes } from '../operations/_approvals.ts';
import { runBatch } from '../operations/_batch.ts';
import { type Change, copyOf, followerOf, has } from '../operations/_changes.ts';
import { create, entry, patch, pushed, remove } from '../operations/_entries.ts';
import { listPage } from '../operations/_list.ts';
import { onEachDialectSerially, unique } from '../operations/_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, submit, weeksAgo, withdraw } from '../operations/_weeks.ts';

const test = onEachDialectSerially();
const weeks = [1, 2].map(weeksAgo);
const pick = <Value>(values: readonly Value[]): Value =>
  values[Math.floor(Math.random() * values.length)] as Value;
const someDay = () => dayOf(pick(weeks), Math.floor(Math.random() * 5));

interface Writer {
  userId: string;
  caller: Caller;
}

/** One random write. Whether it is taken does not matter: others write at the same time. */
async function writeSomething({ userId, caller }: Writer, mia: Caller, machine: Caller): Promise<void> {
  const week = pick(weeks);
  const { items } = await listPage(caller, 'limit=200');
  const one = items[Math.floor(Math.random() * items.length)];
  const turns = [
    () =>
      runBatch(
        caller,
        [1, 2, 3].map(() => ({ op: 'create', timesheet: entry({ date: someDay(), minutes: 1 }) })),
      ),
    () => one && patch(caller, one.id, { minutes: 1 + Math.floor(Math.random() * 9), date: someDay() }, '*'),
    () => one && remove(caller, one.id, '*'),
    () =>
      runBatch(machine, [
        {
          op: 'upsert',
          timesheet: pushed(userId, `${userId}-${pick([1, 2, 3])}`, {
            user_type: 'employee',
            date: someDay(),
            minutes: pick([1, 2, 3]),
          }),
        },
      ]),
    async () => submit(caller, week, etag(await getWeek(caller, week))),
    async () => withdraw(caller, week, etag(await getWeek(caller, week))),
    async () => {
      const seen = await getWeek(mia, week, userId);
      const [action] = seen.allowed_actions.filter((name) => name !== 'edit');
      if (action === 'approve' || action === 'reject' || action === 'reopen') {
        await decide(mia, action, userId, week, etag(seen), 'As agreed.');
      }
    },
  ];
  await pick(turns)();
}

/** Keeps transactions open for a while that have taken their number: on PostgreSQL others overtake them. */
async function commitLate({ store }: TestApi, ids: readonly string[]): Promise<void> {
  for (const project_id of ids) {
    await store.transaction(async (trx) => {
      const changedIn = await takeChangeNumber(trx, store.dialect);
      // SQLite's one connection would only stand still.
      if (store.dialect === 'postgres') await setTimeout(Math.random() * 150);
      const at = new Date().toISOString();
      const row = {
        project_id,
        name: project_id,
        client: null,
        open_from: null,
        open_to: null,
        archived_at: null,
      };
      await insertProject(trx, { ...row, created_at: at, updated_at: at, version: 1 }, changedIn);
      if (store.dialect === 'postgres') await setTimeout(Math.random() * 150);
    });
  }
}

test('a copy that follows the feed while many write ends as the original', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const machine = await api.machine();
  const writers = await Promise.all(
    Array.from({ length: 20 }, async (): Promise<Writer> => {
      const userId = unique('ann');
      return { userId, caller: await api.person(userId) };
    }),
  );
  for (const { caller } of writers) await create(caller, { date: someDay() });
  const query = writers.map(({ userId }) => `user_id=${userId}`).join('&');
  const follower = followerOf(mia, query);
  const late = Array.from({ length: 8 }, () => unique('late'));
  let writing = true;
  const done = Promise.all([
    ...writers.map(async (writer) => {
      for (let n = 0; n < 12; n += 1) await writeSomething(writer, mia, machine);
    }),
    commitLate(api, late),
  ]).finally(() => {
    writing = false;
  });
  while (writing) {
    // Large pages: whoever lags behind does not meet what is still open.
    await follower.read(pick([50, 200]));
    await setTimeout(5);
  }
  await done;
  const mark = await create(writers[0]?.caller as Caller, { date: dayOf(weeksAgo(9)) });
  await follower.readUntil((got) => has(got, mark.id));
  t.deepEqual(
    late.filter((id) => !has(follower.got, id)),
    [],
  );
  requireForwardOnly(follower.got);
  const copy = copyOf(follower.got);
  for (const { userId, caller } of writers) {
    const { items } = await listPage(caller, 'limit=200');
    const copied = [...copy.values()].flatMap(({ timesheet }) =>
      timesheet?.user_id === userId ? [timesheet] : [],
    );
    t.deepEqual(byId(copied), byId(items), userId);
    for (const week of weeks) {
      const original = await getWeek(caller, week);
      const state = copy.get(`timesheet_week ${userId}/${week}`)?.timesheet_week;
      if (original.version === 0) t.is(state, undefined);
      else t.like(original, { ...state });
    }
  }
});

function byId(entries: readonly components['schemas']['Timesheet'][]) {
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What was read later is never older, and what is gone stays gone. */
function requireForwardOnly(got: readonly Change[]): void {
  const versions = new Map<string, number>();
  for (const { op, id, timesheet, timesheet_week, project } of got) {
    const version = (timesheet ?? timesheet_week ?? project)?.version ?? Number.POSITIVE_INFINITY;
    const before = versions.get(id) ?? 0;
    if (version < before) throw new Error(`${op} ${id}: version ${version} after ${before}`);
    versions.set(id, version);
  }
}
