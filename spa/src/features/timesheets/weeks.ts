import type { Timesheet, TimesheetWeekSummary, WeekStatus } from '@timesheets/sdk';
import { addWeeks, datesOf, isoWeekOf, sumMinutes, weekdayOf } from '@timesheets/sdk/calendar';

/** One day of a week, with its entries in the order they were made. */
export interface Day {
  date: string;
  entries: Timesheet[];
  minutes: number;
  isToday: boolean;
  isWeekend: boolean;
  /** It is known to take no entries now. */
  isLocked: boolean;
}

/** A week to show: with its days, or a run of weeks in the same state that nothing was logged in. */
export type Stretch =
  | { kind: 'week'; week: string; status: WeekStatus | undefined; minutes: number; days: Day[] }
  | { kind: 'nothing'; firstWeek: string; lastWeek: string; status: WeekStatus | undefined };

/** How entries are arranged. */
export interface Arrangement {
  today: string;
  /** There are more entries to load. */
  hasMore: boolean;
  sort?: 'date' | '-date';
  /** Only some entries were asked for: what has none of them is left out. */
  isFiltered?: boolean;
  /** What the API says of weeks, where it is known: entries alone do not tell the state of a week without any. */
  weeks?: ReadonlyMap<string, TimesheetWeekSummary>;
}

/**
 * Arranges entries week by week; this week and gaps are shown unless some entries are left out. While there are more
 * entries to load, the last week is held back: its total would be wrong.
 */
export function stretchesOf(entries: readonly Timesheet[], arrangement: Arrangement): Stretch[] {
  const { today, hasMore, sort = '-date', isFiltered = false } = arrangement;
  const byWeek = Map.groupBy(entries, ({ week }) => week);
  const inOrder = (weeks: readonly string[]) =>
    sort === 'date' ? weeks.toSorted() : weeks.toSorted().reverse();
  const loaded = inOrder([...byWeek.keys()]);
  const complete = hasMore ? loaded.slice(0, -1) : loaded;
  const drawn = (week: string) => weekOf(week, byWeek.get(week) ?? [], arrangement);
  if (isFiltered) return complete.map(drawn);

  const thisWeek = isoWeekOf(today);
  // What comes in order has passed this week once one beyond it is there.
  const isPassed = loaded.some((week) => (sort === 'date' ? week > thisWeek : week < thisWeek));
  const isKnown = !hasMore || isPassed;
  const weeks = inOrder([...new Set(isKnown ? [...complete, thisWeek] : complete)]);
  return weeks.flatMap((week, index) => [
    ...nothingBetween(weeks[index - 1], week, arrangement),
    drawn(week),
  ]);
}

/** The ISO years that entries and this day lie in, newest first. */
export function yearsOf(entries: readonly Timesheet[], today: string): string[] {
  const weeks = [...entries.map(({ week }) => week), isoWeekOf(today)].toSorted();
  const [first, last] = [weeks[0], weeks.at(-1)].map((week) => Number(week?.slice(0, 4)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}

function nothingBetween(before: string | undefined, after: string, { weeks }: Arrangement): Stretch[] {
  if (before === undefined) return [];
  const [older, newer] = before < after ? [before, after] : [after, before];
  const runs: Extract<Stretch, { kind: 'nothing' }>[] = [];
  for (let week = addWeeks(older, 1); week < newer; week = addWeeks(week, 1)) {
    const status = weeks?.get(week)?.status;
    const last = runs.at(-1);
    if (last !== undefined && last.status === status) last.lastWeek = week;
    else runs.push({ kind: 'nothing', firstWeek: week, lastWeek: week, status });
  }
  return before < after ? runs : runs.reverse();
}

function weekOf(week: string, entries: readonly Timesheet[], arrangement: Arrangement): Stretch {
  const { sort = '-date', isFiltered = false, weeks } = arrangement;
  const byDate = Map.groupBy(entries, ({ date }) => date);
  const days = datesOf(week).map((date) => dayOf(date, byDate.get(date) ?? [], arrangement));
  // Working days are always there, so that a gap shows; the weekend only when it matters.
  const shown = days.filter(
    (day) => day.entries.length > 0 || (!isFiltered && (!day.isWeekend || day.isToday)),
  );
  return {
    kind: 'week',
    week,
    status: entries[0]?.status ?? weeks?.get(week)?.status,
    minutes: sumMinutes(entries),
    days: sort === 'date' ? shown : shown.reverse(),
  };
}

function dayOf(date: string, entries: readonly Timesheet[], { today, weeks }: Arrangement): Day {
  const known = weeks?.get(isoWeekOf(date))?.days.find((day) => day.date === date);
  return {
    date,
    // Ids are UUIDs of version 7: in the order of creation.
    entries: [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
    minutes: sumMinutes(entries),
    isToday: date === today,
    isWeekend: weekdayOf(date) > 5,
    isLocked: (known?.locked_reason ?? null) !== null,
  };
}
