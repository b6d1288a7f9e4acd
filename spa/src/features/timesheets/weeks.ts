import type { Timesheet } from '@timesheets/sdk';
import { addWeeks, datesOf, isoWeekOf, sumMinutes, weekdayOf } from '@timesheets/sdk/calendar';

/** One day of a week, with its entries in the order they were made. */
export interface Day {
  date: string;
  entries: Timesheet[];
  minutes: number;
  isToday: boolean;
  isWeekend: boolean;
}

/** A week to show: with its days, or a run of weeks that nothing was logged in. */
export type Stretch =
  | { kind: 'week'; week: string; status: Timesheet['status']; minutes: number; days: Day[] }
  | { kind: 'nothing'; firstWeek: string; lastWeek: string };

/**
 * Arranges entries week by week, newest first, this week always among them. While there are more entries to load, the
 * oldest week is held back: its total would be wrong.
 */
export function stretchesOf(entries: readonly Timesheet[], today: string, hasMore: boolean): Stretch[] {
  const byWeek = Map.groupBy(entries, ({ week }) => week);
  const thisWeek = isoWeekOf(today);
  const loaded = [...byWeek.keys()].sort().reverse();
  const complete = hasMore ? loaded.slice(0, -1) : loaded;
  // What comes newest first has passed this week once an older one is there.
  const isKnown = !hasMore || loaded.some((week) => week < thisWeek);
  const weeks = isKnown && !complete.includes(thisWeek) ? [...complete, thisWeek].sort().reverse() : complete;
  return weeks.flatMap((week, index) => {
    const newer = weeks[index - 1];
    return [...nothingBetween(week, newer), weekOf(week, byWeek.get(week) ?? [], today)];
  });
}

function nothingBetween(older: string, newer: string | undefined): Stretch[] {
  if (newer === undefined) return [];
  const firstWeek = addWeeks(older, 1);
  return firstWeek === newer ? [] : [{ kind: 'nothing', firstWeek, lastWeek: addWeeks(newer, -1) }];
}

function weekOf(week: string, entries: readonly Timesheet[], today: string): Stretch {
  const byDate = Map.groupBy(entries, ({ date }) => date);
  const days = datesOf(week).map((date) => dayOf(date, byDate.get(date) ?? [], today));
  return {
    kind: 'week',
    week,
    status: entries[0]?.status ?? 'open',
    minutes: sumMinutes(entries),
    // Working days are always there, so that a gap shows; the weekend only when it matters.
    days: days.filter((day) => !day.isWeekend || day.isToday || day.entries.length > 0).reverse(),
  };
}

function dayOf(date: string, entries: readonly Timesheet[], today: string): Day {
  return {
    date,
    // Ids are UUIDs of version 7: in the order of creation.
    entries: [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
    minutes: sumMinutes(entries),
    isToday: date === today,
    isWeekend: weekdayOf(date) > 5,
  };
}
