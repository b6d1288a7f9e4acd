import { sql } from 'kysely';
import type { Db } from '../open.ts';
import { type MovedTable, movedTables } from './tables.ts';

export type Row = Readonly<Record<string, unknown>>;

const pageSize = 1000;

/** All rows of a table in the order of its key, a page in memory at a time. Both databases have the same order. */
export async function* readRows(db: Db, table: MovedTable): AsyncGenerator<Row[]> {
  const key = movedTables[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Row | undefined; ; ) {
    const beyond = last && sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${beyond ?? sql``} order by ${columns} limit ${sql.lit(pageSize)}
    `.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}
