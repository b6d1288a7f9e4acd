import { formatDuration } from '@timesheets/sdk/calendar';
import type { MissingWeek } from './missing.ts';

/** Somebody who can be written to. */
export type ReachableWeek = MissingWeek & { email: string };

export const isReachable = (one: MissingWeek): one is ReachableWeek => one.email !== null;

export const nameOf = ({ name, user_id }: MissingWeek) => name ?? user_id;

/** What is logged of what is expected: `12:30 of 40:00`. */
export function loggedOf({ total_minutes, target_minutes }: MissingWeek): string {
  const logged = formatDuration(total_minutes);
  return target_minutes === null ? logged : `${logged} of ${formatDuration(target_minutes)}`;
}

/** Who has not handed in, as people read it; who cannot be written to comes apart. */
export function missingLines(week: string, missing: readonly MissingWeek[]): string[] {
  if (missing.length === 0) return [`Everybody has handed in ${week}.`];
  const reachable = missing.filter(isReachable);
  const others = missing.filter((one) => !isReachable(one));
  return [
    `${missing.length} ${missing.length === 1 ? 'person has' : 'people have'} not handed in ${week}:`,
    ...table(reachable.map((one) => [nameOf(one), one.email, one.week, one.status, loggedOf(one)])),
    ...(others.length > 0 ? ['Not reachable, because nobody knows their e-mail address:'] : []),
    ...table(others.map((one) => [nameOf(one), one.user_id, one.week, one.status, loggedOf(one)])),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
