import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { Refusal, Unavailable } from '../../src/errors.ts';
import type { Store, Transaction } from '../../src/store/open.ts';
import { sqlitePath } from '../../src/store/sqlite-path.ts';
import { countCommits } from './_commits.ts';
import { emptyDatabase, openFor } from './_database.ts';

/** A store with one table of ours, and somebody else who looks at the same file. */
async function open(t: ExecutionContext) {
  const url = await emptyDatabase(t, 'sqlite');
  const store = openFor(t, url);
  await sql`create table item (id integer primary key, text text not null) strict`.execute(store.db);
  const onlooker = new DatabaseSync(sqlitePath(url));
  t.teardown(() => onlooker.close());
  return {
    url,
    store,
    onlooker,
    ids: () =>
      onlooker
        .prepare('select id from item order by id')
        .all()
        .map((row) => row.id),
  };
}

function insert(trx: Transaction, id: number, text = ''): Promise<unknown> {
  return sql`insert into item (id, text) values (${id}, ${text})`.execute(trx);
}

function insertMany(store: Store, from: number, to: number): Promise<unknown>[] {
  const ids = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return ids.map((id) => store.transaction((trx) => insert(trx, id)));
}

function isUnavailable(outcome: PromiseSettledResult<unknown>): boolean {
  return outcome.status === 'rejected' && outcome.reason instanceof Unavailable;
}

type Scene = Awaited<ReturnType<typeof open>>;

/**
 * Units that are in one group, in a scene of their own. On a slow machine the first of them may be stored before the
 * last one begins: then the scene is played again.
 */
async function together(
  t: ExecutionContext,
  begin: (scene: Scene) => Promise<Promise<unknown>[]>,
): Promise<{ scene: Scene; outcomes: PromiseSettledResult<unknown>[] }> {
  for (;;) {
    const scene = await open(t);
    const outcomes = await Promise.allSettled(await begin(scene));
    if (scene.ids().length === 0) return { scene, outcomes };
  }
}

test('units that arrive together share a commit; those that follow one another have one each', async (t) => {
  const { url, store, ids } = await open(t);
  const before = countCommits(url);
  await Promise.all(insertMany(store, 1, 50));
  t.is(ids().length, 50);
  const shared = countCommits(url) - before;
  // One, but for a machine that is slow just then.
  t.true(shared <= 5, `${shared} commits for 50 units`);
  for (let id = 51; id <= 55; id += 1) await store.transaction((trx) => insert(trx, id));
  t.is(countCommits(url) - before, shared + 5);
});

test('a group takes no more than 128 units', async (t) => {
  const { url, store, ids } = await open(t);
  const before = countCommits(url);
  await Promise.all(insertMany(store, 1, 300));
  t.is(ids().length, 300);
  t.true(countCommits(url) - before >= 3);
});

test('nobody is told that a unit is done before others can see it, and nobody sees it before', async (t) => {
  const { store, ids } = await open(t);
  const readIds = () =>
    store.read(async (db) =>
      (await sql<{ id: number }>`select id from item`.execute(db)).rows.map(({ id }) => id),
    );
  const units = Array.from({ length: 20 }, (_, id) =>
    store
      .transaction(async (trx) => {
        await insert(trx, id);
        t.false(ids().includes(id));
        t.false((await readIds()).includes(id));
      })
      .then(() => t.true(ids().includes(id))),
  );
  await Promise.all(units);
  t.is((await readIds()).length, 20);
});

test('a unit that is refused takes nothing but itself back, and is told when the others are stored', async (t) => {
  const { store, ids } = await open(t);
  const [first, refused, last] = await Promise.allSettled([
    store.transaction((trx) => insert(trx, 1)),
    store
      .transaction(async (trx) => {
        await insert(trx, 2);
        // It can see, and refuse for, what is not stored yet.
        const { rows } = await sql`select id from item order by id`.execute(trx);
        throw new Refusal('day-full', JSON.stringify(rows));
      })
      .finally(() => t.true(ids().includes(1))),
    store.transaction((trx) => insert(trx, 3)),
  ]);
  t.is(first?.status, 'fulfilled');
  t.like(refused, { status: 'rejected', reason: { message: '[{"id":1},{"id":2}]' } });
  t.is(last?.status, 'fulfilled');
  t.deepEqual(ids(), [1, 3]);
});

test('when the commit fails nothing of the group is stored, all of it is unavailable, and the next one works', async (t) => {
  const { scene, outcomes } = await together(t, async ({ store }) => {
    const part = sql`create table part (item_id integer references item (id) deferrable initially deferred)`;
    await part.execute(store.db);
    return [
      ...insertMany(store, 1, 3),
      store.transaction((trx) => sql`insert into part (item_id) values (99)`.execute(trx)),
      store.transaction(async (trx) => {
        await insert(trx, 4);
        throw new Refusal('day-full', 'for what is not there');
      }),
    ];
  });
  for (const outcome of outcomes) t.true(isUnavailable(outcome));
  await Promise.all(insertMany(scene.store, 5, 6));
  t.deepEqual(scene.ids(), [5, 6]);
});

test('a full file fails the group, stores nothing of a unit that went on, and works again when there is room', async (t) => {
  const { scene, outcomes } = await together(t, async ({ store }) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(store.db);
    return [
      store.transaction((trx) => insert(trx, 1)),
      store.transaction(async (trx) => {
        await t.throwsAsync(insert(trx, 2, 'x'.repeat(100_000)), { message: /full/ });
        await insert(trx, 3);
      }),
    ];
  });
  for (const outcome of outcomes) t.true(isUnavailable(outcome));
  await sql`pragma max_page_count = 100000`.execute(scene.store.db);
  await scene.store.transaction((trx) => insert(trx, 4, 'x'.repeat(100_000)));
  t.deepEqual(scene.ids(), [4]);
});

test('a statement outside a transaction is stored alone, after what came before it', async (t) => {
  const { store, ids } = await open(t);
  const unit = store.transaction((trx) => insert(trx, 1));
  await sql`insert into item (id, text) values (2, '')`.execute(store.db);
  t.deepEqual(ids(), [1, 2]);
  await unit;
});

test('while another process writes, writes wait, reads do not, and the event loop turns', async (t) => {
  const { store, onlooker, ids } = await open(t);
  onlooker.exec("begin immediate; insert into item (id, text) values (1, '')");
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  t.teardown(() => clearInterval(turning));
  const writes = Promise.all(insertMany(store, 2, 9));
  for (let n = 0; n < 5; n += 1) {
    t.is((await store.read((db) => sql`select id from item`.execute(db))).rows.length, 0);
    await sleep(20);
  }
  // Waiting for the lock in SQLite would leave one for each sleep at most.
  t.true(turns > 5, `${turns} turns in the time of 20`);
  onlooker.exec('commit');
  await writes;
  t.deepEqual(ids(), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('what waits for another process is unavailable after 2 seconds, however many wait', async (t) => {
  const { store, onlooker, ids } = await open(t);
  onlooker.exec('begin immediate');
  const startedAt = performance.now();
  const outcomes = await Promise.allSettled(insertMany(store, 1, 20));
  t.true(performance.now() - startedAt < 4000);
  for (const outcome of outcomes) t.true(isUnavailable(outcome));
  onlooker.exec('rollback');
  await Promise.all(insertMany(store, 1, 2));
  t.deepEqual(ids(), [1, 2]);
});

test('what is under way is stored before the file is closed', async (t) => {
  const { store, ids } = await open(t);
  const units = insertMany(store, 1, 5);
  await store.close();
  await Promise.all(units);
  t.deepEqual(ids(), [1, 2, 3, 4, 5]);
});
