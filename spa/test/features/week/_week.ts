import type { TimesheetWeek, WeekCell, WeekRow } from '@timesheets/sdk';
import { datesOf, sumMinutes } from '@timesheets/sdk/calendar';

export const WEEK = '2026-W47';
export const dates = datesOf(WEEK);

interface Filling {
  project_id: string;
  date: string;
  minutes: number;
  note?: string | null;
}

/** A week as the API answers it, one entry for each filling. */
export function weekWith(fillings: readonly Filling[], more: Partial<TimesheetWeek> = {}): TimesheetWeek {
  const filled = fillings.filter(({ minutes }) => minutes > 0);
  const rows = [...Map.groupBy(filled, ({ project_id }) => project_id)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([project_id, own]): WeekRow => ({
        project_id,
        project_name: project_id.toUpperCase(),
        total_minutes: sumMinutes(own),
        cells: dates.map((date) => cellOf(project_id, date, own)),
      }),
    );
  return {
    user_id: 'ann@abc.example',
    name: 'Ann Example',
    email: 'ann@abc.example',
    user_type: 'employee',
    week: WEEK,
    status: 'open',
    days: dates.map((date) => ({
      date,
      minutes: sumMinutes(filled.filter((one) => one.date === date)),
      locked_reason: null,
    })),
    total_minutes: sumMinutes(filled),
    target_minutes: 2400,
    allowed_actions: ['edit', 'submit'],
    submitted_at: null,
    decided_at: null,
    decided_by: null,
    comment: null,
    version: 1,
    rows,
    ...more,
  };
}

function cellOf(project_id: string, date: string, own: readonly Filling[]): WeekCell {
  const filling = own.find((one) => one.date === date);
  return {
    date,
    minutes: filling?.minutes ?? 0,
    note: filling?.note ?? null,
    timesheet_ids: filling ? [`${project_id}-${date}`] : [],
    locked_reason: null,
  };
}
