import ava, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { takeChangeNumber } from '../../src/store/change-clock.ts';
import { selectChangedKeys, selectVisibleThrough } from '../../src/store/changes.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import type { Dialect, Store } from '../../src/store/open.ts';
import { insertProject } from '../../src/store/projects.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

const at = '2026-11-20T08:00:00.000Z';
const everybody = { userIds: undefined, system: undefined };

async function migrated(t: ExecutionContext, dialect: Dialect): Promise<Store> {
  const store = openFor(t, await emptyDatabase(t, dialect));
  await migrateToLatest(store);
  return store;
}

/** Writes a project in a transaction of its own; answers the transaction's number. */
function writeProject({ transaction, dialect }: Store, project_id: string, delayMs = 0): Promise<number> {
  return transaction(async (trx) => {
    const changedIn = await takeChangeNumber(trx, dialect);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const empty = { client: null, open_from: null, open_to: null, archived_at: null };
    const dated = { created_at: at, updated_at: at, version: 1 };
    await insertProject(trx, { project_id, name: project_id, ...empty, ...dated }, changedIn);
    return changedIn;
  });
}

/** PostgreSQL's clock waits for every transaction of the server, those of other databases included. */
async function waitUntilVisible({ db, dialect }: Store, number: number): Promise<void> {
  const until = Date.now() + 30_000;
  while ((await selectVisibleThrough(db, dialect)) < number) {
    if (Date.now() > until) throw new Error(`${number} does not become visible`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function readIds({ db, dialect }: Store): Promise<string[]> {
  return (await selectChangedKeys(db, dialect, everybody, undefined, 1000)).map(({ id }) => id);
}

for (const dialect of dialects) {
  ava(
    `${dialect}: every transaction has a number of its own, higher than those that ended before it`,
    async (t) => {
      const store = await migrated(t, dialect);
      let last = 0;
      for (let round = 0; round < 5; round += 1) {
        const numbers = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            writeProject(store, `p${round}-${n}`, dialect === 'postgres' ? n : 0),
          ),
        );
        t.is(new Set(numbers).size, 10);
        for (const number of numbers) {
          t.true(Number.isSafeInteger(number));
          t.true(number > last);
        }
        last = Math.max(...numbers);
      }
      await waitUntilVisible(store, last);
      t.is((await readIds(store)).length, 50);
    },
  );

  ava(`${dialect}: a number that was rolled back stands for nothing`, async (t) => {
    const store = await migrated(t, dialect);
    const first = await writeProject(store, 'first');
    await t.throwsAsync(
      store.transaction(async (trx) => {
        await takeChangeNumber(trx, dialect);
        throw new Error('no');
      }),
      { message: 'no' },
    );
    const second = await writeProject(store, 'second');
    t.true(second > first);
    await waitUntilVisible(store, second);
    t.deepEqual(await readIds(store), ['first', 'second']);
  });

  ava(`${dialect}: nobody's number is passed before its transaction has ended`, async (t) => {
    const store = await migrated(t, dialect);
    const numbers = new Map<number, 'open' | 'ending'>();
    let writing = true;
    const writers = Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let n = 0; n < 10; n += 1) {
          await store.transaction(async (trx) => {
            const taken = await takeChangeNumber(trx, dialect);
            numbers.set(taken, 'open');
            if (dialect === 'postgres')
              await new Promise((resolve) => setTimeout(resolve, (writer * 7 + n * 3) % 23));
            // From here on it may be committed before anybody hears of it.
            numbers.set(taken, 'ending');
          });
        }
      }),
    ).finally(() => {
      writing = false;
    });
    let last = 0;
    const passed: number[] = [];
    while (writing) {
      // What is open now and is still open afterwards was open while the clock was read.
      const open = [...numbers].flatMap(([number, state]) => (state === 'open' ? [number] : []));
      const visible = await selectVisibleThrough(store.db, dialect);
      if (visible < last) passed.push(visible);
      passed.push(...open.filter((number) => numbers.get(number) === 'open' && number <= visible));
      last = visible;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await writers;
    t.deepEqual(passed, []);
    t.is(numbers.size, 80);
    await waitUntilVisible(store, Math.max(...numbers.keys()));
  });

  ava(`${dialect}: starting again changes nothing of the clock`, async (t) => {
    const store = await migrated(t, dialect);
    const clock = () => store.db.selectFrom('change_clock').selectAll().execute();
    await writeProject(store, 'p');
    const before = await clock();
    t.is(before.length, 1);
    await migrateToLatest(store);
    t.deepEqual(await clock(), before);
    await t.throwsAsync(sql`insert into change_clock (id, n) values (2, 0)`.execute(store.db), {
      message: /check/i,
    });
  });
}

const test = dialects.includes('postgres') ? ava : ava.skip;

const farAhead = 1_000_000_000_000;

for (const table of ['project', 'timesheet_tombstone', 'timesheet_week'] as const) {
  test(`postgres: a database that comes from a server with higher numbers goes on above them (${table})`, async (t) => {
    const store = await migrated(t, 'postgres');
    const { db } = store;
    await writeProject(store, 'old');
    const rows = {
      project: sql`update project set changed_in = ${farAhead}`,
      timesheet_week: sql`insert into timesheet_week (user_id, week, status, updated_at, version, changed_in)
        values ('ann', '2026-W01', 'open', ${at}, 1, ${farAhead})`,
      timesheet_tombstone: sql`insert into timesheet_tombstone
        (id, user_id, date, week, project_id, deleted_by_kind, deleted_at, version, changed_in)
        values (${crypto.randomUUID()}, 'ann', '2026-01-01', '2026-W01', 'old', 'person', ${at}, 2, ${farAhead})`,
    };
    await rows[table].execute(db);
    await migrateToLatest(store);
    const [raised] = await db.selectFrom('change_clock').select('n').execute();
    const next = await writeProject(store, 'new');
    t.true(next > farAhead);
    await waitUntilVisible(store, next);
    const ids = await readIds(store);
    t.is(ids.at(-1), 'new');
    t.is(ids.length, table === 'project' ? 2 : 3);
    await migrateToLatest(store);
    t.deepEqual(await db.selectFrom('change_clock').select('n').execute(), raised ? [raised] : []);
  });
}

test('postgres: whoever stays open in another database of the server makes the feed late, not wrong', async (t) => {
  const store = await migrated(t, 'postgres');
  const other = await migrated(t, 'postgres');
  const open = await other.db.startTransaction().execute();
  const blocking = await takeChangeNumber(open, 'postgres');
  const number = await writeProject(store, 'p');
  t.deepEqual(await readIds(store), []);
  await open.rollback().execute();
  await waitUntilVisible(store, number);
  t.deepEqual(await readIds(store), ['p']);
  t.true(blocking < number);
});

test('postgres: what has come from another server is visible at once, whoever is open at that moment', async (t) => {
  const store = await migrated(t, 'postgres');
  const other = await migrated(t, 'postgres');
  await writeProject(store, 'old');
  await sql`update project set changed_in = ${farAhead}`.execute(store.db);
  const open = await other.db.startTransaction().execute();
  await takeChangeNumber(open, 'postgres');
  try {
    await migrateToLatest(store);
    // A cursor at the newest row is as good as before.
    t.true((await selectVisibleThrough(store.db, 'postgres')) >= farAhead);
  } finally {
    await open.rollback().execute();
  }
});
