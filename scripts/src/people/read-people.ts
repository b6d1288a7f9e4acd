import { readCsv } from '../input-file/read-csv.ts';
import { type Column, csvColumns } from './columns.ts';
import { type PersonFields, type RowFault, readFields, readUserId } from './person-fields.ts';

/** What a row says of whom. */
export interface PersonRow {
  line: number;
  userId: string;
  fields: PersonFields;
}

/**
 * Reads a file of people, and all that is wrong with it.
 *
 * @throws CannotRun when it cannot be read at all
 */
export async function readPeople(file: string): Promise<{ rows: PersonRow[]; faults: RowFault[] }> {
  const rows: PersonRow[] = [];
  const faults: RowFault[] = [];
  const lines = new Map<string, number>();
  for await (const row of readCsv(file, csvColumns)) {
    const { line } = row;
    if ('fault' in row) {
      faults.push({ line, column: undefined, detail: row.fault.detail });
      continue;
    }
    const fail = (column: Column, detail: string) => faults.push({ line, column, detail });
    const userId = readUserId(row.cells, fail);
    rows.push({ line, userId, fields: readFields(row.cells, fail) });
    if (userId === '') continue;
    const before = lines.get(keyOf(userId));
    lines.set(keyOf(userId), before ?? line);
    if (before !== undefined) fail('user_id', `${userId} is on line ${before} already`);
  }
  return { rows, faults };
}

/** E-mail addresses are the same in any case, as the API takes them; other ids are as they are. */
export const keyOf = (userId: string): string => (userId.includes('@') ? userId.toLowerCase() : userId);
