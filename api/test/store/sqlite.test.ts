import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import test from 'ava';
import { sql } from 'kysely';
import { Unavailable } from '../../src/errors.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { sqlitePath } from '../../src/store/sqlite-path.ts';
import { emptyDatabase, openFor } from './_database.ts';

const openModule = new URL('../../src/store/open.ts', import.meta.url).href;

test('every commit is synced, foreign keys are on, the log is written ahead', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'sqlite'));
  for (const [pragma, expected] of [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
  ] as const) {
    const { rows } = await sql`pragma ${sql.raw(pragma)}`.execute(store.db);
    t.deepEqual(Object.values(rows[0] ?? {}), [expected], pragma);
  }
});

test('a second process is refused and told which file and what to do; after the first has ended it may', async (t) => {
  const url = await emptyDatabase(t, 'sqlite');
  const script = `const { openStore } = await import(${JSON.stringify(openModule)});
    openStore(${JSON.stringify(url)}); console.log('open'); setInterval(() => {}, 1e6);`;
  const first = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.teardown(() => first.kill('SIGKILL'));
  await once(first.stdout, 'data');
  const error = t.throws(() => openStore(url));
  t.true(error?.message.includes(sqlitePath(url)));
  t.regex(error?.message ?? '', /in use by another process.*DATABASE_URL/);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const store = openFor(t, url);
  await store.ping();
});

test('the file is free again after close, and after an open that failed', async (t) => {
  const url = await emptyDatabase(t, 'sqlite');
  const first = openStore(url);
  await first.ping();
  await first.close();
  const second = openStore(url);
  await second.ping();
  await second.close();
  const broken = await emptyDatabase(t, 'sqlite');
  writeFileSync(sqlitePath(broken), 'this is no database, whatever its name says'.repeat(100));
  for (let tries = 0; tries < 2; tries += 1) t.throws(() => openStore(broken), { message: /not a database/ });
});

test('every table is strict: text is no number', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'sqlite'));
  await migrateToLatest(store);
  const { rows } = await sql<{ name: string; strict: number }>`select name, strict from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(
    store.db,
  );
  t.is(rows.length, 10);
  t.deepEqual(
    rows.filter(({ strict }) => strict !== 1),
    [],
  );
  const write = sql`update settings set version = 'many'`.execute(store.db);
  await t.throwsAsync(write, { message: /cannot store TEXT value in INTEGER column/ });
});

test('what SQLite would silently store as something else is refused: Date, undefined, boolean, object', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'sqlite'));
  await migrateToLatest(store);
  for (const value of [new Date(), undefined, true, { a: 1 }]) {
    const write = sql`update settings set closed_through = ${value}`.execute(store.db);
    await t.throwsAsync(write, { instanceOf: TypeError, message: /SQLite cannot store/ });
  }
  t.like(await store.db.selectFrom('settings').selectAll().executeTakeFirst(), { closed_through: null });
});

test('a file that another program is writing to is unavailable for now, and works again afterwards', async (t) => {
  const url = await emptyDatabase(t, 'sqlite');
  const store = openFor(t, url);
  await migrateToLatest(store);
  const intruder = new DatabaseSync(sqlitePath(url));
  t.teardown(() => intruder.close());
  intruder.exec('begin immediate');
  const write = () =>
    store.transaction((trx) => trx.updateTable('settings').set({ closed_through: '2026-01-01' }).execute());
  const error = await t.throwsAsync(write(), { instanceOf: Unavailable });
  t.is(error?.retryAfterS, 2);
  t.like(await store.db.selectFrom('settings').selectAll().executeTakeFirst(), { closed_through: null });
  intruder.exec('rollback');
  await write();
  t.like(await store.db.selectFrom('settings').selectAll().executeTakeFirst(), {
    closed_through: '2026-01-01',
  });
});
