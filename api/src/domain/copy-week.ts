import { addDays, daysBetween, mondayOf } from '@timesheets/sdk/calendar';
import { Refusal } from '../errors.ts';
import { selectTimesheetsOfWeek } from '../store/week-entries.ts';
import { deleteUntouchedWeeks, lockWeeks } from '../store/weeks.ts';
import { applyEach } from './apply-changes.ts';
import type { ExpectedVersions } from './changes.ts';
import { requireUnlocked } from './locks.ts';
import { requirePerson } from './policy.ts';
import { requireVersion } from './preconditions.ts';
import type { Unit } from './unit.ts';

/** Why an entry may be left out of a copy; anything else refuses the copy. */
const skippable = ['project-closed', 'day-full', 'period-closed', 'date-out-of-range'] as const;

export interface CopySkip {
  project_id: string;
  date: string;
  minutes: number;
  reason: (typeof skippable)[number] | 'cell-filled';
}

/** Copies the caller's entries of one week to the same weekdays of another, where there is room for them. */
export async function copyWeek(
  unit: Unit,
  from: string,
  week: string,
  expected: ExpectedVersions,
): Promise<{ copied: number; skipped: CopySkip[] }> {
  const { userId } = requirePerson(unit.actor);
  if (from === week) {
    throw new Refusal('invalid-request', 'from is this very week. Name another one.', [
      { pointer: '/from', code: 'same-week', detail: 'must be another week' },
    ]);
  }
  const locked = await lockWeeks(unit.trx, [{ user_id: userId, week }], unit.now);
  requireVersion(locked[0]?.version ?? 0, expected);
  requireUnlocked(locked[0]?.status ?? 'open', mondayOf(week), null, '/path/week');
  const days = daysBetween(mondayOf(from), mondayOf(week));
  const there = await selectTimesheetsOfWeek(unit.trx, { user_id: userId, week });
  const filled = new Set(there.map(({ project_id, date }) => `${project_id} ${date}`));
  const wanted = (await selectTimesheetsOfWeek(unit.trx, { user_id: userId, week: from })).map(
    ({ project_id, date, minutes, note }) => ({ project_id, date: addDays(date, days), minutes, note }),
  );
  const [blocked, free] = [true, false].map((isFilled) =>
    wanted.filter(({ project_id, date }) => filled.has(`${project_id} ${date}`) === isFilled),
  ) as [typeof wanted, typeof wanted];
  const outcomes = await applyEach(
    unit,
    free.map((timesheet) => ({ op: 'create', timesheet })),
  );
  const refused = outcomes.flatMap((outcome, index) => {
    const timesheet = free[index];
    if (outcome.status !== 'failed' || !timesheet) return [];
    return [skip(timesheet, reasonOf(outcome.refusal))];
  });
  const skipped = [...blocked.map((timesheet) => skip(timesheet, 'cell-filled')), ...refused];
  if (refused.length === free.length) {
    await deleteUntouchedWeeks(
      unit.trx,
      locked.filter(({ version }) => version === 0),
    );
  }
  return { copied: free.length - refused.length, skipped: skipped.toSorted(byDate) };
}

function reasonOf(refusal: Refusal): CopySkip['reason'] {
  const reason = skippable.find((code) => code === refusal.code);
  if (reason === undefined) throw refusal;
  return reason;
}

function skip({ project_id, date, minutes }: Omit<CopySkip, 'reason'>, reason: CopySkip['reason']): CopySkip {
  return { project_id, date, minutes, reason };
}

function byDate(one: CopySkip, other: CopySkip): number {
  const [left, right] = [`${one.date} ${one.project_id}`, `${other.date} ${other.project_id}`];
  return left < right ? -1 : Number(left > right);
}
