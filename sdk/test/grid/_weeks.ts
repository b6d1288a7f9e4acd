import type { TimesheetWeek, WeekGridCell, WeekRow } from '@timesheets/sdk';
import { datesOf, sumMinutes } from '@timesheets/sdk/calendar';
import fc from 'fast-check';

export const dates = datesOf('2026-W47');
export const projectIds = ['acme-website', 'internal', 'training', 'zebra'] as const;

/** What somebody puts into a cell. */
export interface Filling {
  project_id: string;
  date: string;
  minutes: number;
  note: string | null;
}

/** A week with these cells filled, one entry each. */
export function weekWith(fillings: readonly Filling[], more: Partial<TimesheetWeek> = {}): TimesheetWeek {
  const rows = Array.from(
    Map.groupBy(
      fillings.filter(({ minutes }) => minutes > 0),
      ({ project_id }) => project_id,
    ),
    ([project_id, filled]): WeekRow => ({
      project_id,
      project_name: project_id.toUpperCase(),
      total_minutes: sumMinutes(filled),
      cells: dates.map((date) => {
        const filling = filled.find((one) => one.date === date);
        return {
          date,
          minutes: filling?.minutes ?? 0,
          note: filling?.note ?? null,
          timesheet_ids: filling ? [`${project_id} ${date}`] : [],
          locked_reason: null,
        };
      }),
    }),
  ).sort((one, other) => (one.project_id < other.project_id ? -1 : 1));
  return {
    user_id: 'ann@abc.example',
    name: 'Ann Example',
    email: 'ann@abc.example',
    user_type: 'employee',
    week: '2026-W47',
    status: 'open',
    days: dates.map((date) => ({
      date,
      minutes: sumMinutes(fillings.filter((one) => one.date === date)),
      locked_reason: null,
    })),
    total_minutes: sumMinutes(fillings),
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

/** The week after the API took these cells, as the contract says it takes them. */
export function saved(week: TimesheetWeek, cells: readonly WeekGridCell[]): TimesheetWeek {
  const fillings = new Map(fillingsOf(week).map((one) => [keyOf(one), one]));
  for (const { project_id, date, minutes, note } of cells) {
    const key = keyOf({ project_id, date });
    const before = fillings.get(key)?.note ?? '';
    if (minutes === 0) fillings.delete(key);
    else fillings.set(key, { project_id, date, minutes, note: note ?? before });
  }
  return weekWith([...fillings.values()], { version: week.version + 1 });
}

/** What is in a week or in a grid, in a fixed order; no note and an empty one are the same. */
export function fillingsOf({
  rows,
}: {
  readonly rows: readonly {
    readonly project_id: string;
    readonly cells: readonly {
      readonly date: string;
      readonly minutes: number;
      readonly note: string | null;
    }[];
  }[];
}): Filling[] {
  return rows
    .flatMap(({ project_id, cells }) =>
      cells.map(({ date, minutes, note }) => ({ project_id, date, minutes, note: note ?? '' })),
    )
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

export function keyOf({ project_id, date }: { readonly project_id: string; readonly date: string }): string {
  return `${project_id} ${date}`;
}

const place = { project_id: fc.constantFrom(...projectIds), date: fc.constantFrom(...dates) };
const note = fc.constantFrom(null, 'Checkout page', 'Review');

/** What somebody sets, cell by cell, each at most once; sometimes to nothing. */
export const changes = fc.uniqueArray(
  fc.record({ ...place, minutes: fc.integer({ min: 0, max: 1440 }), note }),
  {
    selector: keyOf,
    maxLength: 8,
  },
);

/** Some week. */
export const someWeek = fc
  .uniqueArray(fc.record({ ...place, minutes: fc.integer({ min: 1, max: 600 }), note }), {
    selector: keyOf,
    maxLength: 10,
  })
  .map((fillings) => weekWith(fillings));
