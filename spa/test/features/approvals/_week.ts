import type { TimesheetWeek } from '@timesheets/sdk';
import { datesOf } from '@timesheets/sdk/calendar';

/** A person's week as the API gives it, handed in. */
export function aWeek(change: Partial<TimesheetWeek> = {}): TimesheetWeek {
  const { week = '2026-W46', user_id = 'ann@abc.example' } = change;
  return {
    user_id,
    name: null,
    email: null,
    user_type: 'employee',
    week,
    status: 'submitted',
    days: datesOf(week).map((date) => ({ date, minutes: 0, locked_reason: null })),
    total_minutes: 0,
    target_minutes: 2400,
    allowed_actions: ['approve', 'reject'],
    submitted_at: '2026-11-16T08:00:00.000Z',
    decided_at: null,
    decided_by: null,
    comment: null,
    version: 3,
    rows: [],
    ...change,
  };
}
