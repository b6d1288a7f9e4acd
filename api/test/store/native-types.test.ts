import ava from 'ava';
import { sql } from 'kysely';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

const test = dialects.includes('postgres') ? ava : ava.skip;

const instants = ['0001-01-01T00:00:00.000Z', '2026-11-21T08:00:00.120Z', '9999-12-31T23:59:59.999Z'];

test('postgres: days, instants and ids have types of their own, and no text is left that should be one', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  await migrateToLatest(store);
  const tables = (await store.db.introspection.getTables()).filter(({ name }) => !name.startsWith('kysely'));
  const columns = tables.flatMap(({ name, columns }) =>
    columns.map((column) => ({ path: `${name}.${column.name}`, type: column.dataType })),
  );
  const others = columns.filter(({ path, type }) => {
    const name = path.split('.')[1] ?? '';
    if (/(_at|^at)$/.test(name)) return type !== 'timestamptz';
    if (/^(date|open_from|open_to|active_from|active_to|signed_in_from|closed_through)$/.test(name))
      return type !== 'date';
    if (path === 'timesheet.id' || path === 'timesheet_tombstone.id') return type !== 'uuid';
    return !['text', 'int4', 'int8'].includes(type);
  });
  t.deepEqual(others, []);
});

test('postgres: text sorts byte by byte in every column, wherever the server stands', async (t) => {
  const store = openFor(t, await emptyDatabase(t, 'postgres'));
  await migrateToLatest(store);
  const { rows } = await sql<{ path: string }>`
    select table_name || '.' || column_name as path from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
      and table_name not like 'kysely%'`.execute(store.db);
  t.deepEqual(rows, []);
});

test('postgres: an instant comes out as it went in, whatever time zone and format the role has', async (t) => {
  const url = await emptyDatabase(t, 'postgres');
  const name = new URL(url).pathname.slice(1);
  const before = openFor(t, url);
  await sql`alter database ${sql.id(name)} set timezone = 'Asia/Kolkata'`.execute(before.db);
  await sql`alter database ${sql.id(name)} set datestyle = 'SQL, DMY'`.execute(before.db);
  const store = openFor(t, url);
  for (const instant of instants) {
    const { rows } = await sql<{ instant: string; day: string }>`
      select ${instant}::timestamptz(3) as instant, ${instant.slice(0, 10)}::date as day`.execute(store.db);
    t.deepEqual(rows, [{ instant, day: instant.slice(0, 10) }]);
  }
});
