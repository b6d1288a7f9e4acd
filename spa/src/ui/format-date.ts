import { addDays, mondayOf } from '@timesheets/sdk/calendar';
import { type Language, language, localeOf } from '../i18n/language.ts';
import { dateWords } from './words.ts';

type Formats = ReturnType<typeof createFormats>;

const formatsOf = new Map<Language, Formats>();

/** Dates in the language of the words around them, in the order that the person's own variety of it has. */
function formats(): Formats {
  const code = language.get();
  const known = formatsOf.get(code);
  if (known) return known;
  const created = createFormats(localeOf(code));
  formatsOf.set(code, created);
  return created;
}

function createFormats(locale: string) {
  // A plain date has no zone: it is read and written in UTC, so that no zone can shift it.
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    weekday: inUtc({ weekday: 'short' }),
    dayAndMonth: inUtc({ day: 'numeric', month: 'short' }),
    shortDate: inUtc({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayMonthYear: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
    fullDate: inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    instant: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  };
}

const at = (date: string) => new Date(`${date}T00:00:00Z`);

/** `Fri` */
export const formatWeekday = (date: string) => formats().weekday.format(at(date));

/** `20 Nov` */
export const formatDayAndMonth = (date: string) => formats().dayAndMonth.format(at(date));

/** `20 Nov 2026` */
export const formatDate = (date: string) => formats().shortDate.format(at(date));

/** `Friday 20 November 2026` */
export const formatFullDate = (date: string) => formats().fullDate.format(at(date));

/** `20 Nov 2026, 16:50`, in the person's own time zone. */
export const formatInstant = (instant: string) => formats().instant.format(new Date(instant));

/** `1,234` */
export const formatNumber = (value: number) => formats().number.format(value);

/** `83 %`, of a share. */
export const formatPercent = (share: number) => formats().percent.format(share);

/** `Week 47` */
export const formatWeekNumber = (week: string) => dateWords.get().week({ number: Number(week.slice(6)) });

/** `16 – 22 November 2026`: from the week's Monday to the last week's Sunday. */
export function formatWeekRange(firstWeek: string, lastWeek = firstWeek): string {
  return formats().dayMonthYear.formatRange(at(mondayOf(firstWeek)), at(addDays(mondayOf(lastWeek), 6)));
}

/** `1 – 30 November 2026`, of the first and the last day. */
export const formatDateRange = (from: string, to: string) =>
  formats().dayMonthYear.formatRange(at(from), at(to));

/** `1 – 7 Nov`, where the year is plain from what stands around it. */
export const formatShortDateRange = (from: string, to: string) =>
  formats().dayAndMonth.formatRange(at(from), at(to));
