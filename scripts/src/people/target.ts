const MINUTES_PER_WEEK = 7 * 24 * 60;

/** Reads what is expected of a week, in minutes; tells when the cell is none of what its column takes. */
export function readTarget(
  column: 'target_minutes' | 'target_hours',
  text: string,
  fail: (column: 'target_minutes' | 'target_hours', detail: string) => void,
): number | undefined {
  const minutes = column === 'target_hours' ? minutesOf(text) : wholeNumber(text);
  if (minutes !== undefined && minutes <= MINUTES_PER_WEEK) return minutes;
  const expected =
    column === 'target_hours'
      ? 'hours from 0 to 168, as 40, 38.5 or 38:30'
      : `a whole number of minutes from 0 to ${MINUTES_PER_WEEK}`;
  fail(column, `${JSON.stringify(text)} is not ${expected}`);
  return undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** The forms of a duration that make sense for a week; the calendar's ends at a day. */
function minutesOf(text: string): number | undefined {
  const [, hours, decimals] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (hours !== undefined) {
    return Number(hours) * 60 + Math.round((Number((decimals ?? '').padEnd(2, '0')) * 60) / 100);
  }
  const [, wholeHours, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  return wholeHours === undefined ? undefined : Number(wholeHours) * 60 + Number(minutes);
}
