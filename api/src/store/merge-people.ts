import { sql } from 'kysely';
import type { Dialect, Transaction } from './open.ts';
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
export async function selectTimesheetsOf(trx: Transaction, userId: string): Promise<TimesheetRow[]> {
  return trx
    .selectFrom('timesheet')
    .select(timesheetColumns)
    .where('user_id', '=', userId)
    .orderBy('date')
    .orderBy('id')
    .execute();
}

/** The weeks of a person that have a row, in order. */
export async function selectWeeksOf(trx: Transaction, userId: string): Promise<WeekRow[]> {
  return trx
    .selectFrom('timesheet_week')
    .select(weekColumns)
    .where('user_id', '=', userId)
    .orderBy('week')
    .execute();
}

export interface Move {
  from: string;
  into: string;
  now: string;
  changedIn: number;
}

/** Gives all entries of one person to another, whose weeks must have rows; everything else in them stays. */
export async function updateTimesheetsOwner(
  trx: Transaction,
  { from, into, now, changedIn }: Move,
): Promise<void> {
  await trx
    .updateTable('timesheet')
    .set(({ eb, ref }) => ({
      user_id: into,
      version: eb(ref('version'), '+', 1),
      updated_at: now,
      changed_in: changedIn,
    }))
    .where('user_id', '=', from)
    .execute();
}

/** Gives all that is left of a person's deleted entries to another; answers how many those are. */
export async function updateTombstonesOwner(
  trx: Transaction,
  { from, into, changedIn }: Move,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('timesheet_tombstone')
    .set(({ eb, ref }) => ({
      user_id: into,
      version: eb(ref('version'), '+', 1),
      changed_in: changedIn,
    }))
    .where('user_id', '=', from)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Takes away a person who has no entries any more, and his weeks. */
export async function deletePerson(trx: Transaction, userId: string): Promise<void> {
  await trx.deleteFrom('timesheet_week').where('user_id', '=', userId).execute();
  await trx.deleteFrom('person').where('user_id', '=', userId).execute();
}
