import { datesOf } from '@timesheets/sdk/calendar';
import { NotFound, Refusal } from '../errors.ts';
import { selectPeople } from '../store/people.ts';
import type { WeekRow } from '../store/schema.ts';
import { deleteUntouchedWeeks, hasEntries, lockWeeks, updateWeek } from '../store/weeks.ts';
import { keyOf } from './book.ts';
import type { ExpectedVersions } from './changes.ts';
import { registerPerson } from './people.ts';
import { requireDecider, requirePerson } from './policy.ts';
import { requireVersion } from './preconditions.ts';
import { isInRange } from './rules.ts';
import type { Unit } from './unit.ts';
import { hasBegun, moved, transitions, type WeekTransition } from './week-states.ts';

/** One intended step of a person's week. */
export interface WeekMove {
  user_id: string;
  week: string;
  transition: WeekTransition;
  expected: ExpectedVersions;
  comment: string | null;
  /** Whether a week without entries may be handed in. */
  confirmEmpty: boolean;
}

export type WeekOutcome = { week: WeekRow } | { refusal: Refusal };

/** Takes steps in order, each for itself; all weeks are locked first. */
export async function moveEach(unit: Unit, moves: readonly WeekMove[]): Promise<WeekOutcome[]> {
  const known = new Set((await selectPeople(unit.trx, userIdsOf(moves))).map((row) => row.user_id));
  const keys = new Map(
    moves
      .filter(({ user_id }) => known.has(user_id))
      .map(({ user_id, week }) => [keyOf(user_id, week), { user_id, week }]),
  );
  const locked = await lockWeeks(unit.trx, [...keys.values()], unit.now);
  const weeks = new Map(locked.map((row) => [keyOf(row.user_id, row.week), row]));
  const outcomes: WeekOutcome[] = [];
  for (const move of moves) outcomes.push(await attempt(unit, weeks, move));
  await deleteUntouchedWeeks(
    unit.trx,
    [...weeks.values()].filter(({ version }) => version === 0),
  );
  return outcomes;
}

/** Takes one step; throws when it is refused. */
export async function moveOne(unit: Unit, move: WeekMove): Promise<WeekRow> {
  if (transitions[move.transition].by === 'owner') {
    const person = requirePerson(unit.actor);
    // Weeks are locked before people everywhere: the other way round, two requests could wait for each other.
    await lockWeeks(unit.trx, [{ user_id: move.user_id, week: move.week }], unit.now);
    // Who hands in is somebody from then on, even if nobody has heard of him before.
    await registerPerson(unit, person);
  }
  const [outcome] = await moveEach(unit, [move]);
  if (!outcome) throw new NotFound();
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.week;
}

async function attempt(unit: Unit, weeks: Map<string, WeekRow>, move: WeekMove): Promise<WeekOutcome> {
  try {
    return { week: await step(unit, weeks, move) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

async function step(unit: Unit, weeks: Map<string, WeekRow>, move: WeekMove): Promise<WeekRow> {
  const { transition, comment } = move;
  const isDecision = transitions[transition].by === 'approver';
  const person = isDecision ? requireDecider(unit.actor, move.user_id) : requirePerson(unit.actor);
  const key = keyOf(move.user_id, move.week);
  const before = weeks.get(key);
  if (!before) throw new NotFound();
  requireVersion(before.version, move.expected);
  const after = moved(before, transition, { by: person.userId, now: unit.now, comment });
  if (transition === 'submit') await requireSubmittable(unit, before, move.confirmEmpty);
  await updateWeek(unit.trx, after, unit.changedIn);
  weeks.set(key, after);
  unit.audit.push({
    user_id: move.user_id,
    action: `week.${transition}`,
    object_id: move.week,
    before: before.version === 0 ? null : before,
    after,
    reason: comment,
  });
  return after;
}

async function requireSubmittable(unit: Unit, week: WeekRow, confirmEmpty: boolean): Promise<void> {
  const [monday, , , , , , sunday] = datesOf(week.week);
  if (!hasBegun(week.week, unit.now)) {
    throw new Refusal('week-in-future', `${week.week} has not begun. Hand it in when it has.`);
  }
  if (!isInRange(monday, sunday, unit.today)) {
    throw new Refusal(
      'date-out-of-range',
      `No time can be logged in ${week.week}, so it cannot be handed in.`,
      [{ pointer: '/path/week', code: 'date-out-of-range', detail: 'takes no time' }],
    );
  }
  if (confirmEmpty || (await hasEntries(unit.trx, week))) return;
  throw new Refusal(
    'week-empty',
    `There is no time in ${week.week}. Log it first, or send confirm_empty if there was none.`,
    [{ pointer: '/confirm_empty', code: 'week-empty', detail: 'must be true for a week without time' }],
  );
}

function userIdsOf(moves: readonly WeekMove[]): string[] {
  return [...new Set(moves.map(({ user_id }) => user_id))];
}
