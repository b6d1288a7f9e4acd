import type { ApiError } from '@timesheets/sdk';
import { formatDuration, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import { describeFailure } from '../../api/failure.ts';
import { formatDate } from '../../ui/format-date.ts';
import { entryFaultWords } from './words.ts';

/** What the API's rules are called on this screen, with what it names; undefined when it names nothing. */
const WORDS: Partial<Record<ApiError['code'], (error: ApiError) => string | undefined>> = {
  'day-full': (error) => {
    const [day] = datesIn(error);
    return day && roomOn(day, error);
  },
  'date-out-of-range': (error) => {
    const [first, last, day] = datesIn(error);
    return first && last && day && entryFaultWords.get().dateOutOfRange({ first, last, day });
  },
  'project-closed': () => entryFaultWords.get().projectClosed,
  'unknown-project': () => entryFaultWords.get().projectUnknown,
  'week-locked': (error) => {
    const [day] = datesIn(error);
    return day && entryFaultWords.get().weekLocked({ day });
  },
  'period-closed': (error) => {
    const [day] = datesIn(error);
    return day && entryFaultWords.get().periodClosed({ day });
  },
  'user-type-mismatch': () => entryFaultWords.get().otherUserType,
};

/** Why a rule refuses an entry, in the words and formats of the screen; without days in it, as everywhere. */
export function refusalWords(error: ApiError): string {
  return WORDS[error.code]?.(error) ?? describeFailure(error).text;
}

function datesIn({ detail }: ApiError): string[] {
  return (detail.match(/\d{4}-\d{2}-\d{2}/g) ?? []).map(formatDate);
}

function roomOn(day: string, { errors }: ApiError): string | undefined {
  const [, left] = /at most (\d+)/.exec(errors[0]?.detail ?? '') ?? [];
  const max = formatDuration(MAX_MINUTES_PER_DAY);
  if (left === undefined) return undefined;
  if (left === '0') return entryFaultWords.get().dayFull({ day, max });
  return entryFaultWords.get().dayHasRoom({ day, max, room: formatDuration(Number(left)) });
}
