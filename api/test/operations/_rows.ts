import { sql } from 'kysely';
import type { Store } from '../../src/store/open.ts';

const tables = [
  'timesheet',
  'timesheet_tombstone',
  'timesheet_week',
  'person',
  'project',
  'audit_event',
  'audit_head',
  'idempotency_key',
] as const;

/** How many rows each table has. */
export async function countRows({ db }: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}
