import { sql } from 'kysely';
import type { Db, Transaction } from '../open.ts';
import { type MovedTable, movedTableNames } from './tables.ts';

/** The first table that holds rows of somebody; undefined when there is none. A table may be missing. */
export async function findFilledTable(db: Db): Promise<MovedTable | undefined> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const table of movedTableNames) {
    if (there.has(table) && (await isFilled(db, table))) return table;
  }
  return undefined;
}

/** Every database has one row of settings, which the first change raises to version 2. */
async function isFilled(db: Db, table: MovedTable): Promise<boolean> {
  const condition = table === 'settings' ? sql`where version > 1` : sql``;
  const { rows } = await sql`select 1 from ${sql.table(table)} ${condition} limit 1`.execute(db);
  return rows.length > 0;
}

/** Keeps everybody else from writing until the end of the transaction. */
export async function lockTables(trx: Transaction): Promise<void> {
  const tables = sql.join(movedTableNames.map((table) => sql.table(table)));
  await sql`lock table ${tables} in share row exclusive mode`.execute(trx);
}
