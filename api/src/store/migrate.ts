import { Migrator } from 'kysely/migration';
import { raiseChangeClock } from './change-clock.ts';
import * as createSchema from './migrations/2026-11-21T000000_create_schema.ts';
import * as addWeeklyWorkflow from './migrations/2026-11-21T120000_add_weekly_workflow.ts';
import * as useNativeTypes from './migrations/2026-11-28T000000_use_native_types.ts';
import * as indexWhatMachinesFollow from './migrations/2026-11-28T010000_index_what_machines_follow.ts';
import type { Db, Dialect, Store } from './open.ts';

/** Every migration by name, oldest first. A name that has been released never changes, nor does its file. */
const migrations = {
  '2026-11-21T000000_create_schema': createSchema,
  '2026-11-21T120000_add_weekly_workflow': addWeeklyWorkflow,
  '2026-11-28T000000_use_native_types': useNativeTypes,
  '2026-11-28T010000_index_what_machines_follow': indexWhatMachinesFollow,
};

/**
 * Brings the schema up to date, all steps in one transaction, and answers the names of the steps it took. A second
 * starter waits for the first. Throws when the database was made by a newer version of this program.
 */
export async function migrateToLatest(store: Store): Promise<string[]> {
  requireKnown(await executedMigrations(store.db));
  return store.patiently(async (db) => {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => stepsFor(store.dialect) } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) throw error;
    await raiseChangeClock(db, store.dialect);
    return results.map((result) => result.migrationName);
  });
}

function stepsFor(dialect: Dialect) {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, { up }]) => [
      name,
      { up: (db: unknown) => up(db as never, dialect) },
    ]),
  );
}

/** Whether the database is as this version of the program makes it. */
export async function isLatest(db: Db): Promise<boolean> {
  const executed = await executedMigrations(db);
  const names = Object.keys(migrations);
  return executed.length === names.length && names.every((name) => executed.includes(name));
}

/** Throws when the database is not as this version of the program makes it. Changes nothing. */
export async function requireLatest(db: Db): Promise<void> {
  const executed = await executedMigrations(db);
  requireKnown(executed);
  const missing = Object.keys(migrations).filter((name) => !executed.includes(name));
  if (missing.length > 0) {
    throw new Error(`The database is not up to date (${missing.join(', ')}). Run "npm run migrate" first.`);
  }
}

function requireKnown(executed: readonly string[]): void {
  const unknown = executed.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new Error(
    `The database has been migrated by a newer version (${unknown.join(', ')}). Start that version, or restore a backup.`,
  );
}

async function executedMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
