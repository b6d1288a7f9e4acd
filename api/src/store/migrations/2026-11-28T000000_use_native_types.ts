import { type Kysely, sql } from 'kysely';

type Dialect = 'sqlite' | 'postgres';

/** What a column of text becomes. */
const day = 'date';
const instant = 'timestamptz(3)';
const uuid = 'uuid';

/**
 * Snapshots of the history and kept answers stay text: the hash chain and a replayed answer are about their very
 * characters, which jsonb does not keep.
 */
const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  project: { open_from: day, open_to: day, archived_at: instant, created_at: instant, updated_at: instant },
  person: {
    active_from: day,
    active_to: day,
    signed_in_from: day,
    last_seen_at: instant,
    created_at: instant,
    updated_at: instant,
  },
  timesheet_week: { submitted_at: instant, decided_at: instant, updated_at: instant },
  timesheet: { id: uuid, date: day, created_at: instant, updated_at: instant },
  timesheet_tombstone: { id: uuid, date: day, deleted_at: instant },
  settings: { closed_through: day, updated_at: instant },
  audit_event: { at: instant },
  idempotency_key: { created_at: instant },
};

/**
 * PostgreSQL holds days, instants and UUIDs in types of their own, in a third of the room, and refuses what is none.
 * SQLite has no such types.
 */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  // Every table is written anew, which may take longer than a request may.
  await sql`set local statement_timeout = 0`.execute(db);
  for (const [table, types] of Object.entries(columns)) {
    const changes = Object.entries(types).map(
      ([column, type]) =>
        sql`alter column ${sql.ref(column)} type ${sql.raw(type)} using ${sql.ref(column)}::${sql.raw(type)}`,
    );
    // All columns of a table at once, so that it is written once.
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}
