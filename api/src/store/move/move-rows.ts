import { sql } from 'kysely';
import { setChangeClock } from '../change-clock.ts';
import type { Db, Transaction } from '../open.ts';
import { compareTable } from './compare-table.ts';
import { copyTable } from './copy-table.ts';
import { lockTables } from './empty-target.ts';
import { movedTableNames } from './tables.ts';

/** How many rows of each table. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Copies everything into PostgreSQL and compares it there row by row, in the one transaction of `target`. The change
 * clock goes on where it was, so that a place in the feed stays good. Throws `Differs` for the first row that is not
 * as it was sent, and what `requireEmpty` throws once nobody else can write. `onMoved` is told of each table.
 */
export async function moveRows(
  source: Db,
  target: Transaction,
  requireEmpty: () => Promise<void>,
  onMoved: (table: string, rows: number) => void,
): Promise<Counts> {
  // A table may take longer to lock, write and read than a request may.
  await sql`set local statement_timeout = 0`.execute(target);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(target);
  await lockTables(target);
  // Whoever came before the lock may have begun to write.
  await requireEmpty();
  await target.deleteFrom('settings').execute();
  const counts: Record<string, number> = {};
  for (const table of movedTableNames) {
    counts[table] = await copyTable(source, target, table);
    await compareTable(source, target, table);
    onMoved(table, counts[table]);
  }
  const { n } = await source.selectFrom('change_clock').select('n').executeTakeFirstOrThrow();
  await setChangeClock(target, n);
  // Counted now, so that the first plans are good ones.
  await sql`analyze ${sql.join(movedTableNames.map((table) => sql.table(table)))}`.execute(target);
  return counts;
}
