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

/** How many rows each table has, once what is written after a request (that a person was here) is written. */
export async function countRows(store: Store): Promise<Record<string, number>> {
  for (let before = ''; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const counts = await countOnce(store);
    if (JSON.stringify(counts) === before) return counts;
    before = JSON.stringify(counts);
  }
}

async function countOnce({ db }: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}
