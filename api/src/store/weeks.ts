import { datesOf } from '@timesheets/sdk/calendar';
import { type InsertObject, SqliteAdapter } from 'kysely';
import type { Db, Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { Database, WeekRow } from './schema.ts';

export interface WeekKey {
  user_id: string;
  week: string;
}

/** Every column of a week but the store's own. */
export const weekColumns = [
  'user_id',
  'week',
  'status',
  'submitted_at',
  'decided_at',
  'decided_by',
  'comment',
  'updated_at',
  'version',
] as const satisfies readonly (keyof WeekRow)[];

export async function selectWeek(db: Db, { user_id, week }: WeekKey): Promise<WeekRow | undefined> {
  return (await weekByKey(db, { user_id, week })).rows[0];
}

const weekByKey = prepared((db, { value }: Slots<{ user_id: string; week: string }>) =>
  db
    .selectFrom('timesheet_week')
    .select(weekColumns)
    .where('user_id', '=', value('user_id'))
    .where('week', '=', value('week')),
);

/** A person's weeks from this one on that were handed in. */
export async function selectHandedInWeeks(db: Db, userId: string, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', userId)
    .where('week', '>=', from)
    .where('status', 'in', ['submitted', 'approved'])
    .execute();
  return rows.map((row) => row.week);
}

const chunkSize = 500;

/**
 * Locks these weeks until the end of the transaction, making those that have no row yet. Always in one order, so that
 * two transactions cannot wait for each other.
 */
export async function lockWeeks(trx: Transaction, keys: readonly WeekKey[], now: string): Promise<WeekRow[]> {
  const sorted = [...keys].sort((a, b) => compare(a.user_id, b.user_id) || compare(a.week, b.week));
  const rows: WeekRow[] = [];
  if (sorted.length === 1 || trx.getExecutor().adapter instanceof SqliteAdapter) {
    for (const { user_id, week } of sorted) rows.push(...(await lockOne(trx, { user_id, week, now })).rows);
    return rows;
  }
  for (let start = 0; start < sorted.length; start += chunkSize) {
    const chunk = sorted
      .slice(start, start + chunkSize)
      .map((key) => ({ ...key, ...untouched, updated_at: now }));
    rows.push(...(await lockAll(trx, chunk).execute()));
  }
  return rows;
}

const untouched = {
  status: 'open',
  submitted_at: null,
  decided_at: null,
  decided_by: null,
  comment: null,
  version: 0,
  // Nobody sees it before somebody has written to it.
  changed_in: 0,
} as const;

const lockOne = prepared((db, { value }: Slots<WeekKey & { now: string }>) =>
  lockAll(db, [{ ...untouched, user_id: value('user_id'), week: value('week'), updated_at: value('now') }]),
);

function lockAll(db: Db, rows: InsertObject<Database, 'timesheet_week'>[]) {
  return (
    db
      .insertInto('timesheet_week')
      .values(rows)
      // An update that changes nothing takes the row lock and answers the row, on both databases.
      .onConflict((conflict) =>
        conflict
          .columns(['user_id', 'week'])
          .doUpdateSet(({ ref }) => ({ version: ref('timesheet_week.version') })),
      )
      .returning(weekColumns)
  );
}

/** Counts `writes` more changes of a week. */
export async function raiseWeekVersion(
  trx: Transaction,
  key: WeekKey,
  writes: number,
  { now, changedIn }: { now: string; changedIn: number },
): Promise<void> {
  await raiseVersion(trx, { user_id: key.user_id, week: key.week, writes, now, changedIn });
}

interface RaisedWeek extends WeekKey {
  writes: number;
  now: string;
  changedIn: number;
}

const raiseVersion = prepared((db, { value }: Slots<RaisedWeek>) =>
  db
    .updateTable('timesheet_week')
    .set(({ eb, ref }) => ({
      version: eb(ref('version'), '+', value('writes')),
      updated_at: value('now'),
      changed_in: value('changedIn'),
    }))
    .where('user_id', '=', value('user_id'))
    .where('week', '=', value('week')),
);

/** Replaces a week that this transaction has locked; its entries carry its state, so they change with it. */
export async function updateWeek(
  trx: Transaction,
  { user_id, week, ...row }: WeekRow,
  changed_in: number,
): Promise<void> {
  await trx
    .updateTable('timesheet_week')
    .set({ ...row, changed_in })
    .where('user_id', '=', user_id)
    .where('week', '=', week)
    .execute();
  const dates = datesOf(week);
  await trx
    .updateTable('timesheet')
    .set(({ eb, ref }) => ({
      version: eb(ref('version'), '+', 1),
      updated_at: row.updated_at,
      changed_in,
    }))
    .where('user_id', '=', user_id)
    .where('date', '>=', dates[0])
    .where('date', '<=', dates[6])
    .execute();
}

/** Whether anything was logged in a person's week. */
export async function hasEntries(db: Db, { user_id, week }: WeekKey): Promise<boolean> {
  const dates = datesOf(week);
  const row = await db
    .selectFrom('timesheet')
    .select('id')
    .where('user_id', '=', user_id)
    .where('date', '>=', dates[0])
    .where('date', '<=', dates[6])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes away the rows that `lockWeeks` made and nobody wrote to. */
export async function deleteUntouchedWeeks(trx: Transaction, keys: readonly WeekKey[]): Promise<void> {
  for (const { user_id, week } of keys) {
    await trx
      .deleteFrom('timesheet_week')
      .where('user_id', '=', user_id)
      .where('week', '=', week)
      .where('version', '=', 0)
      .execute();
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
