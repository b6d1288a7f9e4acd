import { type Kysely, sql } from 'kysely';

/**
 * A machine follows the entries of its own system, however few they are among all. Entries of people have no system:
 * leaving them out spares every write of theirs an index.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`drop index timesheet_source_system_date_id_idx`.execute(db);
  await sql`create index timesheet_source_system_date_id_idx
    on timesheet (source_system, date, id) where source_system is not null`.execute(db);
  for (const table of ['timesheet', 'timesheet_tombstone']) {
    await sql`create index ${sql.ref(`${table}_source_system_changed_in_id_idx`)}
      on ${sql.table(table)} (source_system, changed_in, id) where source_system is not null`.execute(db);
  }
}
