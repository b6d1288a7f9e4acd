import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { foldText } from './timesheet-columns.ts';

/** Whether a column that holds folded text has these characters, in any case. None of them is a wildcard. */
export function contains(foldedColumn: string, text: string) {
  return isLike(foldedColumn, sql.val(patternOf(text)));
}

/** The same with a pattern that `patternOf` makes later. */
export function isLike(foldedColumn: string, pattern: RawBuilder<string>) {
  return sql<SqlBool>`${sql.ref(foldedColumn)} like ${pattern} escape '\\'`;
}

export function patternOf(text: string): string {
  return `%${foldText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;
}
