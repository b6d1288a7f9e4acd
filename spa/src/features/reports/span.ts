import { addDays, addWeeks, datesOf, daysBetween, isDate, isoWeekOf } from '@timesheets/sdk/calendar';

/** The spans that have a name. */
export const spanNames = ['this-week', 'this-month', 'last-month', 'this-year'] as const;
export type SpanName = (typeof spanNames)[number];

/** Days that follow each other, the last itself included. */
export interface Span {
  from: string;
  to: string;
}

/** So many days can be added up at once; the API has the same limit. */
const MAX_DAYS = 366;
const FIRST_DATE = '2000-01-01';

/** Which days a name means on this day. */
export function spanOf(name: SpanName, today: string): Span {
  const firstOfThisMonth = firstOfMonth(today);
  switch (name) {
    case 'this-week': {
      const [from, , , , , , to] = datesOf(isoWeekOf(today));
      return { from, to };
    }
    case 'this-month':
      // 31 days after the first of a month always lie in the next one.
      return { from: firstOfThisMonth, to: addDays(firstOfMonth(addDays(firstOfThisMonth, 31)), -1) };
    case 'last-month': {
      const to = addDays(firstOfThisMonth, -1);
      return { from: firstOfMonth(to), to };
    }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  }
}

/** Why days that somebody typed cannot be added up. */
export type SpanFault = 'incomplete' | 'reversed' | 'too-long';

/** What is wrong with the days; undefined when nothing is. */
export function faultOf({ from, to }: Span): SpanFault | undefined {
  // While a year is being typed, browsers already report days of the years 2, 20 and 202.
  if (![from, to].every((date) => isDate(date) && date >= FIRST_DATE)) return 'incomplete';
  if (from > to) return 'reversed';
  return daysBetween(from, to) >= MAX_DAYS ? 'too-long' : undefined;
}

/** The weeks that have a day in the span, in order. */
export function weeksOf({ from, to }: Span): string[] {
  const last = isoWeekOf(to);
  const weeks: string[] = [];
  for (let week = isoWeekOf(from); week <= last; week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/** The week's days that lie in the span. */
export function daysWithin(week: string, { from, to }: Span): Span {
  const [monday, , , , , , sunday] = datesOf(week);
  return { from: monday < from ? from : monday, to: sunday > to ? to : sunday };
}

const firstOfMonth = (date: string) => `${date.slice(0, 8)}01`;
