import { MAX_MINUTES_PER_DAY, type ParsedDuration, parseDuration } from '@timesheets/sdk/calendar';

const MAX_MINUTES_PER_WEEK = 7 * MAX_MINUTES_PER_DAY;

/** Reads a week's target as durations are typed everywhere, but up to the 168 hours of a week. */
export function parseWeeklyTarget(text: string): ParsedDuration {
  // What a day takes is read by the SDK; whole days beyond it are taken off before and put back after.
  const [, hours, rest = ''] = /^(\d{1,4})([:.,h].*)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return parseDuration(text);
  const days = Math.floor(Number(hours) / 24);
  const parsed = parseDuration(`${Number(hours) % 24}${rest}`);
  if (!parsed.ok) return parsed;
  const minutes = days * MAX_MINUTES_PER_DAY + parsed.minutes;
  return minutes <= MAX_MINUTES_PER_WEEK ? { ok: true, minutes } : { ok: false, reason: 'too-long' };
}
