import { type SqlBool, sql } from 'kysely';
import { foldText } from './timesheet-columns.ts';

/** Whether a column that holds folded text has these characters, in any case. None of them is a wildcard. */
export function contains(foldedColumn: string, text: string) {
  const pattern = `%${foldText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`${sql.ref(foldedColumn)} like ${pattern} escape '\\'`;
}
