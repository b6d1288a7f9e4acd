import { NotFound, Refusal } from '../errors.ts';
import { LostRace } from '../store/failures.ts';
import { insertPerson } from '../store/people.ts';
import type { PersonRow } from '../store/schema.ts';
import { deleteTimesheets, insertTimesheets, updateTimesheet } from '../store/timesheets.ts';
import { deleteUntouchedWeeks, raiseWeekVersion } from '../store/weeks.ts';
import { type Book, keyOf, openBook } from './book.ts';
import type { Change, Outcome, TimesheetView } from './changes.ts';
import { decide } from './decide.ts';
import type { Unit } from './unit.ts';

/** Decides changes in order, each for itself, and writes those that were not refused. */
export async function applyEach(unit: Unit, changes: readonly Change[]): Promise<Outcome[]> {
  const book = await openBook(unit, changes);
  const outcomes = changes.map((change) => attempt(unit, book, change));
  await saveBook(unit, book);
  return outcomes;
}

/** Decides changes in order and writes them all. Throws the first refusal; `name` may say which change it is about. */
export async function applyAll(
  unit: Unit,
  changes: readonly Change[],
  name: (refusal: Refusal, index: number) => Refusal = (refusal) => refusal,
): Promise<Outcome[]> {
  const book = await openBook(unit, changes);
  const outcomes = changes.map((change, index) => {
    const outcome = attempt(unit, book, change);
    if (outcome.status === 'failed') throw name(outcome.refusal, index);
    return outcome;
  });
  await saveBook(unit, book);
  return outcomes;
}

/** Applies one change; answers the entry, or undefined when it was deleted. */
export async function applyOne(unit: Unit, change: Change): Promise<TimesheetView | undefined> {
  const [outcome] = await applyAll(unit, [change]);
  if (!outcome) throw new NotFound();
  return 'timesheet' in outcome ? outcome.timesheet : undefined;
}

function attempt(unit: Unit, book: Book, change: Change): Outcome {
  try {
    return decide(unit, book, change);
  } catch (error) {
    if (error instanceof Refusal) return { status: 'failed', refusal: error };
    throw error;
  }
}

async function saveBook({ trx, now, changedIn }: Unit, book: Book): Promise<void> {
  const { people, inserted, updated, deleted, writesByWeek } = book.written;
  // In one order, so that two transactions cannot wait for each other.
  for (const person of people.toSorted(byUserId)) {
    if (!(await insertPerson(trx, person)))
      throw new LostRace('somebody else has just registered the person');
  }
  const rowsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => book.timesheets.get(id) ?? []);
  await deleteTimesheets(
    trx,
    [...deleted.values()].filter(({ id }) => !inserted.has(id)),
    changedIn,
  );
  for (const row of rowsOf(updated)) await updateTimesheet(trx, row, changedIn);
  await insertTimesheets(trx, rowsOf(inserted), changedIn);
  for (const week of book.weeks.values()) {
    const writes = writesByWeek.get(keyOf(week.user_id, week.week)) ?? 0;
    if (writes > 0) await raiseWeekVersion(trx, week, writes, { now, changedIn });
  }
  const untouched = [...book.weeks.values()].filter(
    (week) => week.version === 0 && !writesByWeek.has(keyOf(week.user_id, week.week)),
  );
  await deleteUntouchedWeeks(trx, untouched);
}

function byUserId(one: PersonRow, other: PersonRow): number {
  return one.user_id < other.user_id ? -1 : Number(one.user_id > other.user_id);
}
