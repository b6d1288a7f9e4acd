import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { WeekStatus } from './schema.ts';

/**
 * Whether the week `w` of an entry is in this state. Written so that SQLite, which knows no statistics, does not begin with
 * all weeks in that state and sort all their entries for one page; PostgreSQL estimates it as any other comparison.
 */
export function hasWeekStatus(status: WeekStatus | RawBuilder<WeekStatus>) {
  return sql<SqlBool>`(${sql.ref('w.status')} = ${status}) is true`;
}
