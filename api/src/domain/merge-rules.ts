import { MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import { type ProblemCode, Refusal } from '../errors.ts';
import type { Decision } from '../store/merge-people.ts';
import type { PersonRow, TimesheetRow, WeekRow } from '../store/schema.ts';
import type { DayTotal } from '../store/timesheets.ts';
import type { Unit } from './unit.ts';

/** What deciding on a merge needs. */
export interface MergeFacts {
  from: PersonRow;
  into: PersonRow;
  /** All weeks of each that have a row. */
  weeks: Readonly<Record<'from' | 'into', readonly WeekRow[]>>;
  /** Every decision on weeks of each that the history tells of. */
  decisions: Readonly<Record<'from' | 'into', readonly Decision[]>>;
  /** All entries of `from`. */
  entries: readonly TimesheetRow[];
  /** What `into` has on the days of those entries. */
  presentTotals: readonly DayTotal[];
  closedThrough: string | null;
}

/**
 * Throws when joining the two would change what was handed in or closed, fill a day beyond its end, or make somebody
 * one who has decided on a week of his own.
 */
export function requireMergeable(facts: MergeFacts): void {
  const { from, into, weeks, entries } = facts;
  requireSameType(from, into);
  requireNotDecidedByOther(facts);
  requireNotHandedIn(weeks.from, from.user_id);
  const written = new Set(entries.map(({ week }) => week));
  requireNotHandedIn(
    weeks.into.filter(({ week }) => written.has(week)),
    into.user_id,
  );
  requireNotClosed(facts);
  requireRoomOnDays(facts);
}

function requireSameType(from: PersonRow, into: PersonRow): void {
  if (from.user_type === into.user_type) return;
  throw new Refusal(
    'user-type-mismatch',
    `${from.user_id} is known as ${from.user_type}, ${into.user_id} as ${into.user_type}. Correct the one that is wrong.`,
  );
}

function requireNotDecidedByOther({ from, into, weeks, decisions }: MergeFacts): void {
  const decided = [
    { owner: from.user_id, decider: into.user_id, all: [...weeks.from, ...decisions.from] },
    { owner: into.user_id, decider: from.user_id, all: [...weeks.into, ...decisions.into] },
  ];
  for (const { owner, decider, all } of decided) {
    const names = all.filter(({ decided_by }) => decided_by === decider).map(({ week }) => week);
    refuseAll(
      'self-approval',
      [...new Set(names)].toSorted(),
      (named) =>
        `${decider} has decided on ${named} of ${owner}, and nobody decides on a week of his own. Leave the two apart: ` +
        'in the directory, set active_to of the one that is given up.',
    );
  }
}

function requireNotHandedIn(weeks: readonly WeekRow[], userId: string): void {
  const handedIn = weeks.filter(({ status }) => status === 'submitted' || status === 'approved');
  refuseAll(
    'week-locked',
    handedIn.map(({ week, status }) => `${week} (${status})`),
    (named) => `${userId} has handed in ${named}. Withdraw or reopen what is to be merged first.`,
  );
}

function requireNotClosed({ from, entries, closedThrough }: MergeFacts): void {
  const closed = entries.filter(({ date }) => closedThrough !== null && date <= closedThrough);
  refuseAll(
    'period-closed',
    [...new Set(closed.map(({ date }) => date))],
    (named) =>
      `${from.user_id} has entries on ${named}, and the books are closed up to ${closedThrough}. Open them first.`,
  );
}

function requireRoomOnDays({ from, into, entries, presentTotals }: MergeFacts): void {
  const minutesByDay = new Map(presentTotals.map(({ date, minutes }) => [date, minutes]));
  for (const { date, minutes } of entries) minutesByDay.set(date, (minutesByDay.get(date) ?? 0) + minutes);
  const full = [...minutesByDay].filter(([, minutes]) => minutes > MAX_MINUTES_PER_DAY);
  refuseAll(
    'day-full',
    full.map(([date, minutes]) => `${date} (${minutes} minutes)`).toSorted(),
    (named) =>
      `${from.user_id} and ${into.user_id} together have too much time on ${named}; ` +
      `a day takes ${MAX_MINUTES_PER_DAY} minutes. Delete what is there twice first.`,
  );
}

const maxNamed = 20;

function refuseAll(code: ProblemCode, names: readonly string[], say: (named: string) => string): void {
  if (names.length === 0) return;
  const more = names.length > maxNamed ? ` and ${names.length - maxNamed} more` : '';
  throw new Refusal(code, say(names.slice(0, maxNamed).join(', ') + more));
}

/** Before the first day that takes time: who was with us until then misses no week. */
const beforeAllTime = '1999-12-31';

/** Who `into` is from then on: what was said of him stays, what was not is taken from `from`. */
export function mergedPerson({ now }: Pick<Unit, 'now'>, from: PersonRow, into: PersonRow): PersonRow {
  return {
    ...into,
    name: into.name ?? from.name,
    email: into.email ?? from.email,
    target_minutes: into.target_minutes ?? from.target_minutes,
    active_from: least(from.active_from, into.active_from),
    active_to: mergedEnd(from, into),
    signed_in_from: least(from.signed_in_from, into.signed_in_from),
    last_seen_at: greatest(from.last_seen_at, into.last_seen_at),
    updated_at: now,
    version: into.version + 1,
  };
}

function mergedEnd(from: PersonRow, into: PersonRow): string | null {
  // He was given up in an earlier merge: the end of that is none of his.
  if (into.active_to === beforeAllTime) return from.active_to;
  // No end means that he is still with us: the end of his old identity is not his.
  return into.active_to === null ? null : greatest(from.active_to, into.active_to);
}

/** Who `from` is from then on: somebody nobody waits for. */
export function endedPerson({ now }: Pick<Unit, 'now'>, from: PersonRow): PersonRow {
  return {
    ...from,
    active_from: null,
    active_to: beforeAllTime,
    updated_at: now,
    version: from.version + 1,
  };
}

function least(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function greatest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
