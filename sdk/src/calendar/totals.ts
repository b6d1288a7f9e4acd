import { datesOf } from './weeks.ts';

/** How much was logged on one day. */
export interface DayTotal {
  date: string;
  minutes: number;
}

/** How much was logged on one project. */
export interface ProjectTotal {
  project_id: string;
  minutes: number;
}

/** The minutes of all entries together. */
export function sumMinutes(entries: Iterable<{ readonly minutes: number }>): number {
  let sum = 0;
  for (const { minutes } of entries) sum += minutes;
  return sum;
}

/** The total of each of the week's seven days, Monday first; entries of other weeks do not count. */
export function totalsByDay(
  entries: Iterable<{ readonly date: string; readonly minutes: number }>,
  week: string,
): DayTotal[] {
  const totals = new Map(datesOf(week).map((date) => [date, 0]));
  for (const { date, minutes } of entries) {
    const sum = totals.get(date);
    if (sum !== undefined) totals.set(date, sum + minutes);
  }
  return Array.from(totals, ([date, minutes]) => ({ date, minutes }));
}

/** The total of each project that has entries, by project_id. */
export function totalsByProject(
  entries: Iterable<{ readonly project_id: string; readonly minutes: number }>,
): ProjectTotal[] {
  const totals = new Map<string, number>();
  for (const { project_id, minutes } of entries) {
    totals.set(project_id, (totals.get(project_id) ?? 0) + minutes);
  }
  return Array.from(totals, ([project_id, minutes]) => ({ project_id, minutes })).sort((a, b) =>
    a.project_id < b.project_id ? -1 : 1,
  );
}
