import type { ApiError } from '@timesheets/sdk';
import { formatDuration, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import { formatDate } from '../../ui/format-date.ts';

/** What the API's rules are called on this screen. */
const WORDS: Partial<Record<ApiError['code'], (error: ApiError) => string | undefined>> = {
  'day-full': (error) => {
    const [day] = datesIn(error);
    return day && `${roomOn(day, error)}: a day takes ${formatDuration(MAX_MINUTES_PER_DAY)}.`;
  },
  'date-out-of-range': (error) => {
    const [first, last, day] = datesIn(error);
    return day && `No time can be logged on ${day}. Choose a day from ${first} to ${last}.`;
  },
  'project-closed': () => 'This project takes no time on this day. Choose another project or another day.',
  'unknown-project': () => 'This project does not exist. Choose one from the list.',
  'week-locked': (error) => {
    const [day] = datesIn(error);
    return day && `The week of ${day} was handed in and takes no changes. A manager can reopen it.`;
  },
  'period-closed': (error) => {
    const [through] = datesIn(error);
    return through && `The books are closed up to ${through}. Choose a later day.`;
  },
  'user-type-mismatch': () =>
    'Timesheets knows you as another user type than your account says. Ask whoever manages access to put it right.',
};

/** Why a rule refuses an entry, in the words and formats of the screen; the API's own where there are none. */
export function refusalWords(error: ApiError): string {
  return WORDS[error.code]?.(error) ?? error.detail;
}

function datesIn({ detail }: ApiError): string[] {
  return (detail.match(/\d{4}-\d{2}-\d{2}/g) ?? []).map(formatDate);
}

function roomOn(day: string, { errors }: ApiError): string {
  const [, left] = /at most (\d+)/.exec(errors[0]?.detail ?? '') ?? [];
  if (left === undefined) return `${day} has no room for that`;
  return left === '0' ? `${day} is full` : `${day} has room for ${formatDuration(Number(left))}`;
}
