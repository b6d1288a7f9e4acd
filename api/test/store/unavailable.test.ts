import { type AddressInfo, createServer, type Socket } from 'node:net';
import test from 'ava';
import { sql } from 'kysely';
import { findFreePort } from '../../../scripts/src/test/free-port.ts';
import { Unavailable } from '../../src/errors.ts';
import { LostRace } from '../../src/store/failures.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

test('postgres that is not there is unavailable, for reads, writes and the health check', async (t) => {
  const store = openFor(t, `postgres://nobody@127.0.0.1:${await findFreePort()}/none`);
  const read = store.read((db) => db.selectFrom('settings').selectAll().execute());
  await t.throwsAsync(read, { instanceOf: Unavailable });
  const write = store.transaction((trx) => trx.deleteFrom('timesheet').execute());
  await t.throwsAsync(write, { instanceOf: Unavailable });
  await t.throwsAsync(store.ping(), { instanceOf: Unavailable });
});

test('postgres that accepts and never answers is unavailable within 3 seconds', async (t) => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const store = openFor(t, `postgres://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/none`);
  const startedMs = performance.now();
  await t.throwsAsync(store.ping(), { instanceOf: Unavailable });
  t.true(performance.now() - startedMs < 3000);
});

test('postgres: a connection that is cut in the middle is unavailable, and the next request is served', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  await migrateToLatest(store);
  const cut = store.transaction(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(store.db);
    await trx.selectFrom('settings').selectAll().execute();
  });
  await t.throwsAsync(cut, { instanceOf: Unavailable });
  await store.ping();
});

for (const dialect of dialects) {
  test(`${dialect}: who loses a race runs again, and is unavailable when it never ends`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    let runs = 0;
    const won = await store.transaction(async () => {
      runs += 1;
      if (runs < 3) throw new LostRace('once more');
      return 'won';
    });
    t.is(won, 'won');
    t.is(runs, 3);
    const lost = store.transaction(async () => {
      throw new LostRace('always');
    });
    await t.throwsAsync(lost, { instanceOf: Unavailable });
  });

  test(`${dialect}: a fault of ours is not taken for an outage`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    const faulty = store.read((db) => sql`select * from nowhere`.execute(db));
    const error = await t.throwsAsync(faulty);
    t.false(error instanceof Unavailable);
  });
}
