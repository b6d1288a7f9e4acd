import { sql } from 'kysely';
import { parseSnapshot } from './chain-check.ts';
import type { Db, Dialect, Transaction } from './open.ts';
import type { TimesheetRow, WeekRow } from './schema.ts';
import { timesheetColumns } from './timesheet-columns.ts';
import { weekColumns } from './weeks.ts';

/**
 * Keeps everybody else from writing entries and weeks until the end of the transaction; reading goes on. Whoever writes
 * an entry locks its week before anything else, so nobody is caught half-way. On SQLite there is one writer anyway.
 */
export async function lockOutWriters(trx: Transaction, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await sql`lock table timesheet_week in share row exclusive mode`.execute(trx);
}

/** All entries of a person, by day and id. */
export async function selectTimesheetsOf(db: Db, userId: string): Promise<TimesheetRow[]> {
  return db
    .selectFrom('timesheet')
    .select(timesheetColumns)
    .where('user_id', '=', userId)
    .orderBy('date')
    .orderBy('id')
    .execute();
}

/** The weeks of a person that have a row, in order. */
export async function selectWeeksOf(db: Db, userId: string): Promise<WeekRow[]> {
  return db
    .selectFrom('timesheet_week')
    .select(weekColumns)
    .where('user_id', '=', userId)
    .orderBy('week')
    .execute();
}

/** Who decided on which week of a person. */
export interface Decision {
  week: string;
  decided_by: string;
}

/** Every decision on a person's weeks that his history tells of, those that were taken over in a merge included. */
export async function selectDecisionsOn(db: Db, userId: string): Promise<Decision[]> {
  const events = await db
    .selectFrom('audit_event')
    .select(['object_id', 'actor_user_id', 'after'])
    .where('user_id', '=', userId)
    .where('action', 'in', ['week.approve', 'week.reject', 'week.reopen'])
    .execute();
  return events.flatMap(({ object_id, actor_user_id, after }) => {
    const decided_by = actor_user_id ?? parseSnapshot(after)?.decided_by;
    return typeof decided_by === 'string' ? [{ week: object_id, decided_by }] : [];
  });
}

/** When a person was last merged into another; undefined when he never was. */
export async function selectLastMergeOf(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_event')
    .select('at')
    .where('user_id', '=', userId)
    .where('action', '=', 'person.merge')
    .where('reason', 'like', 'merged into %')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
