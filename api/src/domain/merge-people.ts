import { randomUUIDv7 } from 'node:crypto';
import { lockPerson, updatePerson } from '../store/people.ts';
import type { PersonRow, TimesheetRow, TombstoneRow, WeekRow } from '../store/schema.ts';
import { deleteTimesheets, insertTimesheets } from '../store/timesheets.ts';
import { lockWeeks, raiseWeekVersion, updateWeek } from '../store/weeks.ts';
import { endedPerson, mergedPerson } from './merge-rules.ts';
import { type MergePlan, planMerge } from './plan-merge.ts';
import type { Unit } from './unit.ts';

/**
 * Joins two identities of one person, and answers what that came to. The entries of `from` are deleted, and each is
 * there anew as an entry of `into`: whoever follows either of them, or keeps a copy, is told as of any other write.
 * `from` stays, with his weeks and their history, and is never asked for a week again. Throws as `planMerge` does.
 * `lockOutWriters` must have been called in this transaction.
 */
export async function mergePeople(unit: Unit, from: string, into: string): Promise<MergePlan> {
  for (const userId of [from, into].toSorted()) await lockPerson(unit.trx, userId);
  const plan = await planMerge(unit.trx, from, into);
  await replacePerson(unit, plan.from, endedPerson(unit, plan.from), `merged into ${into}`);
  await replacePerson(unit, plan.into, mergedPerson(unit, plan.from, plan.into), `merged from ${from}`);
  await takeRejections(unit, plan);
  await replaceEntries(unit, plan);
  return plan;
}

async function replacePerson(unit: Unit, before: PersonRow, after: PersonRow, reason: string): Promise<void> {
  await updatePerson(unit.trx, after);
  const { user_id } = after;
  unit.audit.push({ user_id, action: 'person.merge', object_id: user_id, before, after, reason });
}

/** Makes weeks of `into` as rejected as they were, and those that get entries exist. */
async function takeRejections({ trx, now, changedIn, audit }: Unit, plan: MergePlan): Promise<void> {
  const rejected = new Map(plan.rejected.map((week) => [week.week, week]));
  const weeks = new Set([...rejected.keys(), ...plan.entries.map(({ week }) => week)]);
  const { user_id } = plan.into;
  const locked = await lockWeeks(
    trx,
    [...weeks].map((week) => ({ user_id, week })),
    now,
  );
  for (const before of locked) {
    const taken = rejected.get(before.week);
    if (!taken) continue;
    const { status, submitted_at, decided_at, decided_by, comment } = taken;
    const decided = { status, submitted_at, decided_at, decided_by, comment };
    const after: WeekRow = { ...before, ...decided, updated_at: now, version: before.version + 1 };
    await updateWeek(trx, after, changedIn);
    audit.push({
      user_id,
      action: 'week.reject',
      object_id: before.week,
      before: before.version === 0 ? null : before,
      after,
      reason: comment,
    });
  }
}

async function replaceEntries(unit: Unit, { from, into, entries }: MergePlan): Promise<void> {
  const { trx, now, changedIn, audit } = unit;
  // The new entries take over the sources of the old ones, and a source is there once.
  await deleteTimesheets(
    trx,
    entries.map((row) => tombstoneOf(unit, row)),
    changedIn,
  );
  const replaced = entries.map((before) => ({ before, after: movedEntry(unit, before, into.user_id) }));
  await insertTimesheets(
    trx,
    replaced.map(({ after }) => after),
    changedIn,
  );
  for (const [week, inWeek] of Map.groupBy(entries, (entry) => entry.week)) {
    for (const { user_id } of [from, into]) {
      await raiseWeekVersion(trx, { user_id, week }, inWeek.length, { now, changedIn });
    }
  }
  for (const { before, after } of replaced) {
    audit.push({
      user_id: from.user_id,
      action: 'timesheet.delete',
      object_id: before.id,
      before,
      after: null,
      reason: `merged into ${into.user_id}`,
    });
    audit.push({
      user_id: into.user_id,
      action: 'timesheet.create',
      object_id: after.id,
      before: null,
      after,
      reason: `merged from ${from.user_id}`,
    });
  }
}

function tombstoneOf({ actor, now }: Unit, row: TimesheetRow): TombstoneRow {
  const { id, user_id, date, week, project_id, source_system, source_external_id, version } = row;
  return {
    id,
    user_id,
    date,
    week,
    project_id,
    source_system,
    source_external_id,
    // A client's, so that the source is not taken for one that a person has deleted.
    deleted_by_kind: actor.kind,
    deleted_at: now,
    version: version + 1,
  };
}

/** Who wrote it and when stays: a machine must not overwrite what a person wrote under the other name. */
function movedEntry({ now }: Unit, row: TimesheetRow, userId: string): TimesheetRow {
  return { ...row, id: randomUUIDv7(), user_id: userId, updated_at: now, version: 1 };
}
