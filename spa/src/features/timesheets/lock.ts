import type { Timesheet } from '@timesheets/sdk';

/** Why an entry takes no change: a word for the row, and the sentence behind it. */
interface Lock {
  word: string;
  reason: string;
}

export function lockOf({ locked_reason, status }: Timesheet): Lock | undefined {
  if (locked_reason === null) return undefined;
  if (locked_reason === 'period-closed') {
    return { word: 'Closed', reason: 'The books are closed for this day; it takes no changes.' };
  }
  return status === 'approved'
    ? {
        word: 'Approved',
        reason: 'This week is approved. A manager has to reopen it before it takes changes.',
      }
    : { word: 'Handed in', reason: 'This week was handed in and takes no changes while it is looked at.' };
}
