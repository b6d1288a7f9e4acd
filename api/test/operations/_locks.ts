import type { Store } from '../../src/store/open.ts';
import type { WeekStatus } from '../../src/store/schema.ts';

/** Puts a person's week into this state, as handing in and deciding will. */
export async function setWeekStatus(
  { db }: Store,
  userId: string,
  week: string,
  status: WeekStatus,
): Promise<void> {
  const row = {
    user_id: userId,
    week,
    status,
    submitted_at: null,
    decided_at: null,
    decided_by: null,
    comment: null,
    updated_at: new Date().toISOString(),
    version: 1,
    changed_in: 0,
  };
  await db
    .insertInto('timesheet_week')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'week']).doUpdateSet({ status }))
    .execute();
}

/** Closes the books up to this day, for everybody. */
export async function closeThrough({ db }: Store, date: string | null): Promise<void> {
  await db.updateTable('settings').set({ closed_through: date }).execute();
}
