import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';

/** The weeks that this month may miss: from its first to the last that is over, or from an earlier one that is due. */
export function spanToHandIn(
  today: string,
  nextWeek: string | null,
): { from: string; to: string } | undefined {
  const to = addWeeks(isoWeekOf(today), -1);
  const monthBegins = isoWeekOf(`${today.slice(0, 7)}-01`);
  if (nextWeek === null || nextWeek > to) return undefined;
  const from = nextWeek < monthBegins ? monthBegins : nextWeek;
  return from > to ? undefined : { from, to };
}

/**
 * Which of one's own weeks are over and not handed in, oldest first, and the earliest one when it lies before them. Weeks
 * before `nextWeek` are not due: they were handed in, or the person was not there yet.
 */
export function missingWeeks(
  weeks: readonly Pick<TimesheetWeekSummary, 'week' | 'status'>[],
  today: string,
  nextWeek: string | null,
): string[] {
  if (nextWeek === null) return [];
  const thisWeek = isoWeekOf(today);
  const due = weeks.filter(
    ({ week, status }) => week >= nextWeek && week < thisWeek && (status === 'open' || status === 'rejected'),
  );
  const names = new Set(due.map(({ week }) => week));
  if (nextWeek < thisWeek) names.add(nextWeek);
  return [...names].sort();
}
