/** A day has so many minutes; more cannot be logged on it. */
export const MAX_MINUTES_PER_DAY = 1440;

/** Why a text is no duration: nothing in it, not one of the accepted forms, or more than 24 hours. */
export type DurationFault = 'empty' | 'malformed' | 'too-long';

/** What a typed duration means. */
export type ParsedDuration = { ok: true; minutes: number } | { ok: false; reason: DurationFault };

/**
 * Reads a duration as people type it: `8`, `1.5` and `1,5` are hours (at most two decimals, rounded to the
 * nearest minute), `1:30`, `1h`, `1h30`, `1h30m` and `90m` say so themselves. Spaces around it and the letters'
 * case do not matter. From 0 to 24 hours; everything else is refused, never adjusted.
 */
export function parseDuration(text: string): ParsedDuration {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const minutes = minutesOf(trimmed);
  if (minutes === undefined) return { ok: false, reason: 'malformed' };
  return minutes <= MAX_MINUTES_PER_DAY ? { ok: true, minutes } : { ok: false, reason: 'too-long' };
}

/**
 * Minutes as `7:30`, which {@link parseDuration} reads back. Sums may pass 24 hours: `38:30`.
 *
 * @throws RangeError when the minutes are not a whole number from 0
 */
export function formatDuration(minutes: number): string {
  if (!Number.isSafeInteger(minutes) || minutes < 0) {
    throw new RangeError(`minutes must be a whole number from 0, not ${minutes}`);
  }
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(text: string): number | undefined {
  const [, wholeHours, decimals = ''] = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (wholeHours !== undefined) {
    return Number(wholeHours) * 60 + Math.round((Number(decimals.padEnd(2, '0')) * 60) / 100);
  }
  const [, onlyMinutes] = /^(\d+)m$/.exec(text) ?? [];
  if (onlyMinutes !== undefined) return Number(onlyMinutes);
  // One digit of minutes needs its unit: 1:5 could as well mean an hour and a half.
  const [, hours, minutes = '0'] =
    /^(\d+):([0-5]\d)$/.exec(text) ??
    /^(\d+)h(?:([0-5]\d)m?)?$/.exec(text) ??
    /^(\d+)h(\d)m$/.exec(text) ??
    [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
