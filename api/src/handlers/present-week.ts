import type { components } from '@timesheets/sdk/schema';
import type { Actor } from '../domain/actor.ts';
import { allowedActions } from '../domain/week-states.ts';
import type { WeekSummary, WeekView } from '../domain/week-view.ts';
import type { WeekRow } from '../store/schema.ts';
import { isGranted } from './granted-actions.ts';

type Schemas = components['schemas'];

/** By whom a week is seen, and when. */
export interface Seen {
  actor: Actor;
  /** This instant. */
  now: string;
  /** This day, where the company is. */
  today: string;
}

/** A week as this caller sees it now. */
export function presentWeekSummary(
  week: WeekSummary,
  { actor, now, today, closedThrough }: Seen & { closedThrough: string | null },
): Schemas['TimesheetWeekSummary'] {
  return {
    user_id: week.user_id,
    name: week.name,
    email: week.email,
    user_type: week.user_type,
    week: week.week,
    status: week.status,
    days: week.days.map(({ date, minutes, locked_reason }) => ({ date, minutes, locked_reason })),
    total_minutes: week.total_minutes,
    target_minutes: week.target_minutes,
    allowed_actions: allowedActions(actor, week, {
      now,
      today,
      closedThrough,
      isGranted: (action) => isGranted(actor, action),
    }),
    submitted_at: week.submitted_at,
    decided_at: week.decided_at,
    decided_by: week.decided_by,
    comment: week.comment,
    version: week.version,
  };
}

/** The same with what was logged. */
export function presentWeek(week: WeekView, seen: Seen): Schemas['TimesheetWeek'] {
  const rows = week.rows.map(({ project_id, project_name, total_minutes, cells }) => ({
    project_id,
    project_name,
    total_minutes,
    cells: cells.map(({ date, minutes, note, timesheet_ids, locked_reason }) => ({
      date,
      minutes,
      note,
      timesheet_ids,
      locked_reason,
    })),
  }));
  return { ...presentWeekSummary(week, { ...seen, closedThrough: week.closedThrough }), rows };
}

/** Where a week stands. */
export function presentWeekState(week: Omit<WeekRow, 'updated_at'>): Schemas['TimesheetWeekState'] {
  return {
    user_id: week.user_id,
    week: week.week,
    status: week.status,
    submitted_at: week.submitted_at,
    decided_at: week.decided_at,
    decided_by: week.decided_by,
    comment: week.comment,
    version: week.version,
  };
}
