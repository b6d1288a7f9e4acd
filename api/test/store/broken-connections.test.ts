import ava from 'ava';
import { sql } from 'kysely';
import { Unavailable } from '../../src/errors.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { dialects } from '../_dialects.ts';
import { layCable } from './_cable.ts';
import { emptyDatabase, openFor } from './_database.ts';

const test = dialects.includes('postgres') ? ava : ava.skip;
const connections = 5;

/** What a server does to the connections it has when it becomes a standby: they live on and take no writes. */
async function demote({ db }: Store): Promise<void> {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let held = 0;
  await Promise.all(
    Array.from({ length: connections }, () =>
      db.connection().execute(async (connection) => {
        await sql`set session characteristics as transaction read only`.execute(connection);
        held += 1;
        if (held === connections) resolve();
        await all;
      }),
    ),
  );
}

const close = (day: string) => (store: Store) =>
  store.transaction((trx) => trx.updateTable('settings').set({ closed_through: day }).execute());

test('postgres: one refusal to write closes every connection to a demoted server, and the write goes to the new one', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  await migrateToLatest(store);
  await demote(store);
  for (let day = 1; day <= 2 * connections; day += 1)
    await t.notThrowsAsync(close(`2026-01-${9 + day}`)(store));
  t.like(await store.db.selectFrom('settings').selectAll().executeTakeFirst(), {
    closed_through: '2026-01-19',
  });
  await t.notThrowsAsync(store.ping());
});

test('postgres: many who write at once after a demotion are all served', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  await migrateToLatest(store);
  await demote(store);
  await t.notThrowsAsync(Promise.all(Array.from({ length: 20 }, () => close('2026-01-01')(store))));
});

test('postgres: a server that only reads is unavailable for writes, says so when asked, and is read from', async (t) => {
  const url = await emptyDatabase(t, 'postgres');
  const first = openStore(url);
  await migrateToLatest(first);
  const name = new URL(url).pathname.slice(1);
  await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(first.db);
  await first.close();
  const store = openFor(t, url);
  await store.ping();
  await t.throwsAsync(close('2026-01-01')(store), { instanceOf: Unavailable });
  await t.throwsAsync(store.ping(), { instanceOf: Unavailable });
  t.like(await store.read((db) => db.selectFrom('settings').selectAll().executeTakeFirst()), { id: 1 });
  await sql`begin read write; alter database ${sql.id(name)} reset default_transaction_read_only; commit`
    .execute(store.db)
    .catch((error) => t.fail(String(error)));
  await t.notThrowsAsync(store.ping());
  await t.notThrowsAsync(close('2026-01-01')(store));
});

test('postgres: a server that falls silent is unavailable within 13 seconds, and its connection is not used again', async (t) => {
  const url = new URL(await emptyDatabase(t, 'postgres'));
  const cable = await layCable(url.hostname, Number(url.port));
  t.teardown(cable.close);
  url.port = String(cable.port);
  const store = openFor(t, url.href);
  await migrateToLatest(store);
  const startedAt = performance.now();
  const write = store.transaction(async (trx) => {
    await sql`select 1`.execute(trx);
    cable.freeze();
    await trx.updateTable('settings').set({ closed_through: '2026-01-01' }).execute();
  });
  await t.throwsAsync(write, { instanceOf: Unavailable });
  const tookMs = performance.now() - startedAt;
  t.true(tookMs < 13_000, `it took ${tookMs} ms`);
  await t.notThrowsAsync(close('2026-01-02')(store));
});

test('postgres: a migration may take longer than a request, and so may waiting for another one', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  const limit = async (db: Store['db']) => {
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(db);
    return rows[0]?.statement_timeout;
  };
  t.is(await limit(store.db), '10s');
  t.is(await store.patiently(limit), '0');
});
