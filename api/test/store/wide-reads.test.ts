import test from 'ava';
import { sql } from 'kysely';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

for (const dialect of dialects) {
  test(`${dialect}: a wide read sees what was committed, in the order it was asked, and names its faults`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToLatest(store);
    const closedThrough = () =>
      store.readWide((db) => db.selectFrom('settings').select('closed_through').executeTakeFirst());
    t.deepEqual({ ...(await closedThrough()) }, { closed_through: null });
    await store.transaction((trx) =>
      trx.updateTable('settings').set({ closed_through: '2026-01-01' }).execute(),
    );
    t.deepEqual({ ...(await closedThrough()) }, { closed_through: '2026-01-01' });
    const numbers = await Promise.all(
      [1, 2, 3].map((n) =>
        store.readWide((db) => sql<{ n: number }>`select cast(${n} as integer) as n`.execute(db)),
      ),
    );
    t.deepEqual(
      numbers.map(({ rows }) => rows[0]?.n),
      [1, 2, 3],
    );
    await t.throwsAsync(
      store.readWide((db) => sql`select * from nowhere`.execute(db)),
      { message: /nowhere/ },
    );
    t.deepEqual({ ...(await closedThrough()) }, { closed_through: '2026-01-01' });
  });
}

/** Something that takes SQLite seconds. */
function countTo(last: number) {
  return sql<{ n: number }>`with recursive c(n) as (select 1 union all select n + 1 from c where n < ${last})
    select count(*) as n from c`;
}

test('sqlite: a wide read that takes long keeps nobody else from being served', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'sqlite'));
  await migrateToLatest(store);
  // The thread is there when it has answered.
  await store.readWide((db) => countTo(1).execute(db));
  let ended = false;
  const long = store
    .readWide((db) => countTo(10_000_000).execute(db))
    .finally(() => {
      ended = true;
    });
  for (let n = 0; n < 20; n += 1) {
    await store.read((db) => db.selectFrom('settings').selectAll().execute());
    await store.transaction((trx) => trx.updateTable('settings').set({ version: n }).execute());
  }
  t.false(ended);
  t.is((await long).rows[0]?.n, 10_000_000);
});

test('sqlite: nobody waits for ever for a read when the store is closed', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'sqlite'));
  const reads = [1_000_000, 1_000_000].map((last) => store.readWide((db) => countTo(last).execute(db)));
  const [outcomes] = await Promise.all([Promise.allSettled(reads), store.close()]);
  t.is(outcomes.length, 2);
});
