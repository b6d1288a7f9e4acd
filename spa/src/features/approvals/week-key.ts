import type { TimesheetWeekSummary } from '@timesheets/sdk';

/** Stands for one person's week where something is looked up by it. */
export type WeekKey = `${string}/${string}`;

/** What names a person's week. */
export type WeekOf = Pick<TimesheetWeekSummary, 'week' | 'user_id'>;

export function keyOf({ week, user_id }: WeekOf): WeekKey {
  return `${week}/${user_id}`;
}

/** What people call somebody; the id of whoever nobody has named. */
export function nameOf({ name, email, user_id }: Pick<TimesheetWeekSummary, 'name' | 'email' | 'user_id'>) {
  // A name can be empty: what people type, the directory keeps.
  return name?.trim() || email || user_id;
}
