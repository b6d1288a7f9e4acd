import { addDays, mondayOf } from '@timesheets/sdk/calendar';

const locale = englishOf(navigator.language);

/** The words on the screen are English, so the dates are; in the order that the person's own English has. */
export function englishOf(language: string): string {
  try {
    return new Intl.Locale(language).language === 'en' ? language : 'en-GB';
  } catch {
    // Browsers on some systems report tags that Intl refuses, `en-US@posix` for one.
    return 'en-GB';
  }
}

// A plain date has no zone: it is read and written in UTC, so that no zone can shift it.
const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

const weekday = inUtc({ weekday: 'short' });
const dayAndMonth = inUtc({ day: 'numeric', month: 'short' });
const shortDate = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
const dayMonthYear = inUtc({ day: 'numeric', month: 'long', year: 'numeric' });
const fullDate = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

const at = (date: string) => new Date(`${date}T00:00:00Z`);

/** `Fri` */
export const formatWeekday = (date: string) => weekday.format(at(date));

/** `20 Nov` */
export const formatDayAndMonth = (date: string) => dayAndMonth.format(at(date));

/** `20 Nov 2026` */
export const formatDate = (date: string) => shortDate.format(at(date));

/** `Friday 20 November 2026` */
export const formatFullDate = (date: string) => fullDate.format(at(date));

/** `Week 47` */
export const formatWeekNumber = (week: string) => `Week ${Number(week.slice(6))}`;

/** `16 – 22 November 2026`: from the week's Monday to the last week's Sunday. */
export function formatWeekRange(firstWeek: string, lastWeek = firstWeek): string {
  return dayMonthYear.formatRange(at(mondayOf(firstWeek)), at(addDays(mondayOf(lastWeek), 6)));
}
