import { Refusal } from '../errors.ts';
import {
  selectDecisionsOn,
  selectLastMergeOf,
  selectTimesheetsOf,
  selectWeeksOf,
} from '../store/merge-people.ts';
import type { Db } from '../store/open.ts';
import { selectPeople } from '../store/people.ts';
import type { PersonRow, TimesheetRow, WeekRow } from '../store/schema.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { selectDayTotals } from '../store/timesheets.ts';
import { requireMergeable } from './merge-rules.ts';

/** What a merge is to do. */
export interface MergePlan {
  from: PersonRow;
  into: PersonRow;
  /** All entries of `from`, by day and id: each is replaced by one of `into`. */
  entries: readonly TimesheetRow[];
  /** The rejected weeks of `from` that make `into`'s rejected too. */
  rejected: readonly WeekRow[];
}

/**
 * Decides on a merge of two identities of one person, and writes nothing. Throws a `Refusal` when it would change what
 * was handed in, closed or is full, or when one of the two has decided on weeks of the other.
 */
export async function planMerge(db: Db, fromId: string, intoId: string): Promise<MergePlan> {
  if (fromId === intoId) throw new Refusal('invalid-request', `${fromId} is named twice. Name two people.`);
  const people = await selectPeople(db, [fromId, intoId]);
  const [from, into] = [requireKnown(people, fromId), requireKnown(people, intoId)];
  const entries = await selectTimesheetsOf(db, fromId);
  const weeks = { from: await selectWeeksOf(db, fromId), into: await selectWeeksOf(db, intoId) };
  const dates = [...new Set(entries.map(({ date }) => date))];
  requireMergeable({
    from,
    into,
    weeks,
    decisions: { from: await selectDecisionsOn(db, fromId), into: await selectDecisionsOn(db, intoId) },
    entries,
    presentTotals: await selectDayTotals(db, [intoId], dates),
    closedThrough: await selectClosedThrough(db),
  });
  const rejected = rejectionsToTake(weeks, (await selectLastMergeOf(db, fromId)) ?? '');
  return { from, into, entries, rejected };
}

function requireKnown(people: readonly PersonRow[], userId: string): PersonRow {
  const person = people.find(({ user_id }) => user_id === userId);
  if (person) return person;
  throw new Refusal(
    'not-found',
    `Nobody is known as ${userId}, in this very spelling. Name people as GET /people lists them.`,
  );
}

/** An earlier merge has taken what was decided before it, and `into` may have mended that since. */
function rejectionsToTake(
  { from, into }: { from: readonly WeekRow[]; into: readonly WeekRow[] },
  lastMergeAt: string,
): WeekRow[] {
  const statusOf = new Map(into.map(({ week, status }) => [week, status]));
  return from.filter(
    ({ week, status, decided_at }) =>
      status === 'rejected' &&
      decided_at !== null &&
      decided_at > lastMergeAt &&
      (statusOf.get(week) ?? 'open') === 'open',
  );
}
