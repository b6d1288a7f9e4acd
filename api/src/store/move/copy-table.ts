import { sql } from 'kysely';
import type { Db, Transaction } from '../open.ts';
import { readRows } from './read-rows.ts';
import type { MovedTable } from './tables.ts';

/** Copies all rows of a table into PostgreSQL; answers how many there are. */
export async function copyTable(source: Db, target: Transaction, table: MovedTable): Promise<number> {
  let copied = 0;
  for await (const rows of readRows(source, table)) {
    const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
    // One parameter however many rows, each value read as its column's type.
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    `.execute(target);
    copied += rows.length;
  }
  return copied;
}
