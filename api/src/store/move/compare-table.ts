import type { Db } from '../open.ts';
import { type Row, readRows } from './read-rows.ts';
import { type MovedTable, movedTables } from './tables.ts';

/** Thrown when what has arrived is not what was sent. */
export class Differs extends Error {}

/** Reads a table in both databases side by side. Throws `Differs` for the first row that is not the same. */
export async function compareTable(source: Db, target: Db, table: MovedTable): Promise<void> {
  const arrived = readRows(target, table);
  for await (const sent of readRows(source, table)) {
    const { value: rows = [] } = await arrived.next();
    for (const [index, row] of sent.entries()) compareRow(table, row, rows[index]);
    if (rows.length > sent.length) throw tooMany(table, rows[sent.length]);
  }
  const { value: rest } = await arrived.next();
  if (rest) throw tooMany(table, rest[0]);
}

function compareRow(table: MovedTable, sent: Row, arrived: Row | undefined): void {
  if (!arrived) throw new Differs(`${name(table, sent)} did not arrive.`);
  for (const column of new Set([...Object.keys(sent), ...Object.keys(arrived)])) {
    if (sent[column] === arrived[column]) continue;
    throw new Differs(
      `${name(table, sent)} arrived with another ${column}: ${show(arrived[column])} instead of ${show(sent[column])}.`,
    );
  }
}

function tooMany(table: MovedTable, row: Row | undefined): Differs {
  return new Differs(`${row ? name(table, row) : table} was never sent.`);
}

function name(table: MovedTable, row: Row): string {
  return `${table} ${movedTables[table].map((column) => show(row[column])).join(' ')}`;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
