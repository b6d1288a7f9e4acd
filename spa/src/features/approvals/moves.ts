import { canDo, type TimesheetWeekSummary } from '@timesheets/sdk';
import { keyOf, type WeekKey } from './week-key.ts';

type Rows = readonly TimesheetWeekSummary[];

/** The row so many further on; the last or the first one at the end. The first when there was none before. */
export function rowFrom(
  rows: Rows,
  key: WeekKey | undefined,
  steps: number,
): TimesheetWeekSummary | undefined {
  const index = rows.findIndex((row) => keyOf(row) === key);
  if (index === -1) return rows[0];
  return rows[Math.min(Math.max(index + steps, 0), rows.length - 1)];
}

/** The next row below that can be approved, or else the first one above. */
export function nextToApprove(rows: Rows, key: WeekKey): TimesheetWeekSummary | undefined {
  const index = rows.findIndex((row) => keyOf(row) === key);
  const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(index, 0))];
  return others.find((row) => canDo(row, 'approve'));
}
