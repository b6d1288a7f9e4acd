import { Migrator } from 'kysely/migration';
import * as createSchema from './migrations/2026-11-21T000000_create_schema.ts';
import type { Store } from './open.ts';

/** Every migration by name, oldest first. A name that has been released never changes, nor does its file. */
const migrations = {
  '2026-11-21T000000_create_schema': createSchema,
};

/**
 * Brings the schema up to date, all steps in one transaction, and answers the names of the steps it took. A second
 * starter waits for the first. Throws when the database was made by a newer version of this program.
 */
export async function migrateToLatest(store: Store): Promise<string[]> {
  const migrator = new Migrator({
    db: store.db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, migration]) => [
            name,
            { up: (db) => migration.up(db as never, store.dialect) },
          ]),
        ),
    },
  });
  const unknown = (await executedMigrations(store)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The database has been migrated by a newer version (${unknown.join(', ')}). Start that version, or restore a backup.`,
    );
  }
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

async function executedMigrations(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const db = store.db.withTables<{ kysely_migration: { name: string } }>();
  const rows = await db.selectFrom('kysely_migration').select('name').execute();
  return rows.map((row) => row.name);
}
