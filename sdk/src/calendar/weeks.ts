import { addDays, dateOfDayNumber, dayNumberOf, isDate, weekdayOf } from './dates.ts';

/** The seven days of a week, Monday first. */
export type WeekDates = [string, string, string, string, string, string, string];

/** Whether the text is an ISO 8601 week that exists, `YYYY-Www`; 2025-W53 does not, 2026-W53 does. */
export function isWeek(text: string): boolean {
  const dayNumber = mondayNumberOf(text);
  if (dayNumber === undefined) return false;
  const thursday = new Date((dayNumber + 3) * 86_400_000);
  const sunday = new Date((dayNumber + 6) * 86_400_000);
  return thursday.getUTCFullYear() === Number(text.slice(0, 4)) && sunday.getUTCFullYear() <= 9999;
}

/** The ISO 8601 week that the day belongs to. Around the turn of the year, its year may differ from the day's. */
export function isoWeekOf(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const number = Math.floor((dayNumberOf(thursday) - dayNumberOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/**
 * The week's Monday.
 *
 * @throws RangeError when the text is not an ISO week
 */
export function mondayOf(week: string): string {
  const dayNumber = mondayNumberOf(week);
  if (dayNumber === undefined || !isWeek(week)) {
    throw new RangeError(`not an ISO week (YYYY-Www): ${JSON.stringify(week)}`);
  }
  return dateOfDayNumber(dayNumber);
}

/** The week's seven days, Monday first. */
export function datesOf(week: string): WeekDates {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)) as WeekDates;
}

/** The week so many weeks later; earlier when `weeks` is negative. */
export function addWeeks(week: string, weeks: number): string {
  return isoWeekOf(addDays(mondayOf(week), weeks * 7));
}

/** Where the week's Monday would be, whether or not its year has so many weeks. */
function mondayNumberOf(week: string): number | undefined {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === '00' || !isDate(`${year}-01-04`)) return undefined;
  // January 4 is always in week 1.
  const januaryFourth = `${year}-01-04`;
  return dayNumberOf(januaryFourth) - (weekdayOf(januaryFourth) - 1) + (Number(number) - 1) * 7;
}
