import { Refusal } from '../errors.ts';
import {
  deletePerson,
  selectTimesheetsOf,
  selectWeeksOf,
  updateTimesheetsOwner,
  updateTombstonesOwner,
} from '../store/merge-people.ts';
import { lockPerson, updatePerson } from '../store/people.ts';
import type { PersonRow, TimesheetRow } from '../store/schema.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { selectDayTotals } from '../store/timesheets.ts';
import { lockWeeks, raiseWeekVersion } from '../store/weeks.ts';
import { mergedPerson, requireMergeable } from './merge-rules.ts';
import type { Unit } from './unit.ts';

/** What a merge did. */
export interface Merged {
  entries: number;
  /** The weeks the entries lie in. */
  weeks: number;
  /** Deleted entries, of which a tombstone is kept. */
  tombstones: number;
}

/**
 * Joins two identities of one person: everything of `from` becomes `into`'s, and `from` is gone but for its history.
 * Throws a `Refusal` when that would change what was handed in, closed or is full. `lockOutWriters` must have been
 * called in this transaction.
 */
export async function mergePeople(unit: Unit, from: string, into: string): Promise<Merged> {
  const { trx, now, changedIn } = unit;
  if (from === into) throw new Refusal('invalid-request', `${from} is named twice. Name two people.`);
  const people = await lockPeople(unit, [from, into]);
  const [leaving, staying] = [requirePerson(people, from), requirePerson(people, into)];

  const entries = await selectTimesheetsOf(trx, from);
  const weekNames = unique(entries.map(({ week }) => week));
  const locked = await lockWeeks(
    trx,
    [
      ...(await selectWeeksOf(trx, from)).map(({ user_id, week }) => ({ user_id, week })),
      ...weekNames.map((week) => ({ user_id: into, week })),
    ],
    now,
  );
  const dates = unique(entries.map(({ date }) => date));
  requireMergeable({
    from: leaving,
    into: staying,
    weeks: locked,
    entries,
    presentTotals: await selectDayTotals(trx, [into], dates),
    closedThrough: await selectClosedThrough(trx),
  });

  const move = { from, into, now, changedIn };
  await updateTimesheetsOwner(trx, move);
  const tombstones = await updateTombstonesOwner(trx, move);
  for (const [week, inWeek] of Map.groupBy(entries, (entry) => entry.week)) {
    await raiseWeekVersion(trx, { user_id: into, week }, inWeek.length, { now, changedIn });
  }
  await deletePerson(trx, from);
  const person = mergedPerson(unit, leaving, staying);
  await updatePerson(trx, person);
  recordMerge(unit, { leaving, staying, person, entries });
  return { entries: entries.length, weeks: weekNames.length, tombstones };
}

async function lockPeople({ trx }: Unit, userIds: readonly string[]): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>();
  for (const userId of userIds.toSorted()) {
    const person = await lockPerson(trx, userId);
    if (person) people.set(userId, person);
  }
  return people;
}

function requirePerson(people: ReadonlyMap<string, PersonRow>, userId: string): PersonRow {
  const person = people.get(userId);
  if (person) return person;
  throw new Refusal('not-found', `Nobody is known as ${userId}. Name people as GET /people lists them.`);
}

interface MergeRecord {
  leaving: PersonRow;
  staying: PersonRow;
  person: PersonRow;
  entries: readonly TimesheetRow[];
}

function recordMerge({ audit, now }: Unit, { leaving, staying, person, entries }: MergeRecord): void {
  const [from, into] = [leaving.user_id, staying.user_id];
  const reason = `merged from ${from}`;
  audit.push({
    user_id: from,
    action: 'person.merge',
    object_id: from,
    before: leaving,
    after: null,
    reason: `merged into ${into}`,
  });
  audit.push({
    user_id: into,
    action: 'person.merge',
    object_id: into,
    before: staying,
    after: person,
    reason,
  });
  for (const before of entries) {
    audit.push({
      user_id: into,
      action: 'timesheet.update',
      object_id: before.id,
      before,
      after: { ...before, user_id: into, updated_at: now, version: before.version + 1 },
      reason,
    });
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
