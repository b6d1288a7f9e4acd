import { Refusal } from '../errors.ts';
import type { WeekStatus } from '../store/schema.ts';

export type LockedReason = 'week-locked' | 'period-closed';

/** Why an entry on this day takes no change, or null. A week across the closing day keeps its open days editable. */
export function lockedReason(
  status: WeekStatus,
  date: string,
  closedThrough: string | null,
): LockedReason | null {
  if (status === 'submitted' || status === 'approved') return 'week-locked';
  if (closedThrough !== null && date <= closedThrough) return 'period-closed';
  return null;
}

/** Throws when an entry on this day takes no change; `pointer` leads to what named the day. */
export function requireUnlocked(
  status: WeekStatus,
  date: string,
  closedThrough: string | null,
  pointer = '/date',
): void {
  const reason = lockedReason(status, date, closedThrough);
  if (reason === null) return;
  const detail =
    reason === 'week-locked'
      ? `The week of ${date} was handed in and takes no changes. ${wayOut[status] ?? ''}`.trim()
      : `The books are closed up to ${closedThrough}. Ask whoever manages the directory to open them.`;
  throw new Refusal(reason, detail, [{ pointer, code: reason, detail: 'takes no changes' }]);
}

const wayOut: Partial<Record<WeekStatus, string>> = {
  submitted: 'Its person can withdraw it, or a manager send it back.',
  approved: 'A manager can reopen it.',
};
