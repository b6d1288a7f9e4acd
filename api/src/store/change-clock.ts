import { sql } from 'kysely';
import type { Db, Dialect, Transaction } from './open.ts';
import { prepared } from './prepared.ts';

/**
 * The number of this transaction on the change clock: every row it writes carries it. SQLite has one writer, so a counter
 * numbers transactions in the order in which they become visible. In PostgreSQL many write at once: there it is the
 * transaction's own id, and `visibleThrough` holds the feed back behind whatever is still open.
 */
export async function takeChangeNumber(trx: Transaction, dialect: Dialect): Promise<number> {
  if (dialect === 'sqlite') {
    const { rows } = await takeNext(trx, {});
    if (!rows[0]) throw new Error('the change clock has no row');
    return rows[0].n;
  }
  const { n } = await trx
    .selectFrom('change_clock')
    .select(sql<number>`n + pg_current_xact_id()::text::bigint`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

const takeNext = prepared((db) =>
  db
    .updateTable('change_clock')
    .set(({ eb }) => ({ n: eb('n', '+', 1) }))
    .returning('n'),
);

/** The last number below which nothing can appear any more, as an expression for the statement that reads the feed. */
export function visibleThrough(dialect: Dialect) {
  return dialect === 'sqlite'
    ? sql<number>`(select n from change_clock)`
    : sql<number>`(select n + pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 from change_clock)`;
}

/** Makes the clock of a PostgreSQL database go on after this number, which counts as passed. */
export async function setChangeClock(trx: Transaction, last: number): Promise<void> {
  await sql`
    update change_clock set n = ${last}::bigint - pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 1
  `.execute(trx);
}

/**
 * Sets the clock ahead of every row. A database that was restored into another PostgreSQL server holds numbers that
 * this server's transaction ids have not reached yet; they count from the oldest transaction that is open, whatever
 * database it is of.
 */
export async function raiseChangeClock(db: Db, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  const newest = (table: string) => sql`coalesce((select max(changed_in) from ${sql.table(table)}), 0)`;
  await sql`
    with newest as (
      select greatest(${newest('timesheet')}, ${newest('timesheet_tombstone')}, ${newest('timesheet_week')},
        ${newest('project')}) as n
    )
    update change_clock
    set n = newest.n - pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 1
    from newest
    where change_clock.n + pg_current_xact_id()::text::bigint <= newest.n
  `.execute(db);
}
