import type { Timesheet } from '@timesheets/sdk';
import { statusWords } from '../../ui/words.ts';
import { timesheetWords } from './words.ts';

/** Why an entry takes no change: a word for the row, and the sentence behind it. */
interface Lock {
  word: string;
  reason: string;
}

export function lockOf({ locked_reason, status }: Timesheet): Lock | undefined {
  if (locked_reason === null) return undefined;
  const words = timesheetWords.get();
  if (locked_reason === 'period-closed') return { word: words.closed, reason: words.closedReason };
  const { approved, submitted } = statusWords.get();
  return status === 'approved'
    ? { word: approved, reason: words.approvedReason }
    : { word: submitted, reason: words.submittedReason };
}
