import { type Insertable, type RawBuilder, SqliteAdapter } from 'kysely';
import type { Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { Database } from './schema.ts';

/** How many rows one statement inserts: below every limit on bound parameters. */
const chunkSize = 500;

/**
 * Inserts rows that have all these columns. SQLite takes them one by one, by a statement that is compiled once: there
 * is no way to it that takes time, and a statement of 500 rows took 2.5 ms to compile.
 */
export function insertInto<Table extends keyof Database & string>(
  table: Table,
  columns: readonly (keyof Insertable<Database[Table]> & string)[],
): (trx: Transaction, rows: readonly Insertable<Database[Table]>[]) => Promise<void> {
  const insertOne = prepared((db, { value }: Slots<Record<string, unknown>>) => {
    const row = Object.fromEntries(columns.map((name) => [name, value(name)])) as Record<
      string,
      RawBuilder<never>
    >;
    return db.insertInto(table as 'timesheet').values(row as never);
  });
  return async (trx, rows) => {
    if (rows.length === 1 || trx.getExecutor().adapter instanceof SqliteAdapter) {
      for (const row of rows) await insertOne(trx, row as never);
      return;
    }
    for (let start = 0; start < rows.length; start += chunkSize) {
      await trx
        .insertInto(table as 'timesheet')
        .values(rows.slice(start, start + chunkSize) as never)
        .execute();
    }
  };
}
