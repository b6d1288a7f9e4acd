import type { TimesheetWeekSummary } from '@timesheets/sdk';
import type { ListName } from './address.ts';
import { keyOf, type WeekKey } from './week-key.ts';

/** What was decided on this page, as the API answered it: newer than what some lists still say. */
export type Decided = ReadonlyMap<WeekKey, TimesheetWeekSummary>;

/** Whether a week in this state stands in a list. */
export function belongs(status: TimesheetWeekSummary['status'], list: ListName): boolean {
  return list === 'missing' ? status === 'open' || status === 'rejected' : status === list;
}

/**
 * A list as it is after what was decided. What was decided in this list itself (`kept`) stays where it was, so that no
 * row moves under the hand of somebody who works through them; what was decided elsewhere goes.
 */
export function withDecided(
  items: readonly TimesheetWeekSummary[],
  list: ListName,
  decided: Decided,
  kept: ReadonlySet<WeekKey>,
): TimesheetWeekSummary[] {
  const rows = items.flatMap((item) => {
    const key = keyOf(item);
    const now = newer(item, decided.get(key));
    return kept.has(key) || belongs(now.status, list) ? [now] : [];
  });
  const there = new Set(rows.map(keyOf));
  for (const key of kept) {
    const week = decided.get(key);
    if (week !== undefined && !there.has(key)) insert(rows, week);
  }
  return rows;
}

/** How many of a list's weeks are still in its state. */
export function countIn(items: readonly TimesheetWeekSummary[], list: ListName, decided: Decided): number {
  return items.filter((item) => belongs(newer(item, decided.get(keyOf(item))).status, list)).length;
}

function newer(item: TimesheetWeekSummary, decided: TimesheetWeekSummary | undefined): TimesheetWeekSummary {
  return decided !== undefined && decided.version > item.version ? decided : item;
}

/** Puts a week where the API's order has it: newest week first, then by user_id. */
function insert(rows: TimesheetWeekSummary[], week: TimesheetWeekSummary): void {
  const isBehind = (row: TimesheetWeekSummary) =>
    row.week < week.week || (row.week === week.week && row.user_id > week.user_id);
  const index = rows.findIndex(isBehind);
  rows.splice(index === -1 ? rows.length : index, 0, week);
}
