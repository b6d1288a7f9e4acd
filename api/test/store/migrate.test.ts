import test from 'ava';
import { sql } from 'kysely';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

const steps = [
  '2026-11-21T000000_create_schema',
  '2026-11-21T120000_add_weekly_workflow',
  '2026-11-28T000000_use_native_types',
  '2026-11-28T010000_index_what_machines_follow',
];
const at = '2026-11-20T08:00:00.000Z';

for (const dialect of dialects) {
  test(`${dialect}: migrating twice does nothing the second time`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    t.deepEqual(await migrateToLatest(store), steps);
    t.deepEqual(await migrateToLatest(store), []);
    t.deepEqual(await store.db.selectFrom('settings').select(['id', 'closed_through']).execute(), [
      { id: 1, closed_through: null },
    ]);
  });

  test(`${dialect}: a database of a newer version is refused, and stays as it is`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToLatest(store);
    const name = '2099-01-01T000000_from_the_future';
    await sql`insert into kysely_migration (name, timestamp) values (${name}, '2099')`.execute(store.db);
    await t.throwsAsync(migrateToLatest(store), {
      message: /newer version \(2099-01-01T000000_from_the_future\)/,
    });
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
    t.deepEqual(rows.map((row) => row.name).sort(), [...steps, name]);
  });

  test(`${dialect}: a step that fails leaves nothing behind, and the next start completes`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    // The last table of the step is there already.
    await sql`create table idempotency_key (x integer)`.execute(store.db);
    await t.throwsAsync(migrateToLatest(store));
    const tables = (await store.db.introspection.getTables()).map((table) => table.name);
    t.deepEqual(tables, ['idempotency_key']);
    await sql`drop table idempotency_key`.execute(store.db);
    t.deepEqual(await migrateToLatest(store), steps);
  });

  test(`${dialect}: the rules that the database holds itself`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToLatest(store);
    const { db } = store;
    const person = (userId: string, type: string) =>
      sql`insert into person (user_id, user_type, created_at, updated_at, version) values (${userId}, ${type}, ${at}, ${at}, 1)`.execute(
        db,
      );
    await t.throwsAsync(person('ann', 'robot'), { message: /check/i });
    await person('ann', 'employee');
    await t.throwsAsync(person('ann', 'employee'), { message: /unique/i });
    await sql`insert into project (project_id, name, created_at, updated_at, version) values ('p', 'P', ${at}, ${at}, 1)`.execute(
      db,
    );
    await sql`insert into timesheet_week (user_id, week, status, updated_at, version) values ('ann', '2026-W01', 'open', ${at}, 1)`.execute(
      db,
    );
    const entry = (minutes: number, projectId = 'p', week = '2026-W01', externalId: string | null = null) =>
      sql`insert into timesheet (id, user_id, user_type, date, week, project_id, minutes, note, note_folded,
        source_system, source_external_id, created_by_kind, created_by_id, written_by_kind, created_at, updated_at, version)
        values (${crypto.randomUUID()}, 'ann', 'employee', '2026-01-01', ${week}, ${projectId}, ${minutes}, '', '',
        'erp', ${externalId}, 'person', 'ann', 'person', ${at}, ${at}, 1)`.execute(db);
    await t.throwsAsync(entry(60), { message: /check/i }, 'a system without an external id');
    await t.throwsAsync(entry(0, 'p', '2026-W01', '1'), { message: /check/i });
    await t.throwsAsync(entry(1441, 'p', '2026-W01', '1'), { message: /check/i });
    await t.throwsAsync(entry(60, 'nowhere', '2026-W01', '1'), { message: /foreign key/i });
    await t.throwsAsync(entry(60, 'p', '2026-W02', '1'), { message: /foreign key/i });
    await entry(60, 'p', '2026-W01', '1');
    await t.throwsAsync(entry(60, 'p', '2026-W01', '1'), { message: /unique/i });
  });
}

test('postgres: two who start at once on an empty database both get on, and one of them migrates', async (t) => {
  for (let round = 0; round < 5; round += 1) {
    const url = await emptyDatabase(t, 'postgres');
    const stores = [openFor(t, url), openFor(t, url), openFor(t, url)];
    const migrated = await Promise.all(stores.map(migrateToLatest));
    t.deepEqual(migrated.map(({ length }) => length).sort(), [0, 0, steps.length]);
  }
});
