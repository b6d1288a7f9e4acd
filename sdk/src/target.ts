import type { TimesheetWeek } from './contract.ts';

/** What was logged, beside what was expected. */
export interface TargetComparison {
  minutes: number;
  /** Null when a week has no target: a sum with an unknown part is not known. */
  targetMinutes: number | null;
  /** How many minutes were logged above the target; negative below it. Null without a target. */
  differenceMinutes: number | null;
  /** Which part of the target was logged: 1 for all of it. Null without a target, or when it is 0. */
  share: number | null;
}

/** Compares a week with its target, or several (a month's, say) with the sum of theirs. */
export function compareWithTarget(
  ...weeks: readonly Pick<TimesheetWeek, 'total_minutes' | 'target_minutes'>[]
): TargetComparison {
  let minutes = 0;
  let targetMinutes: number | null = 0;
  for (const week of weeks) {
    minutes += week.total_minutes;
    targetMinutes =
      targetMinutes === null || week.target_minutes === null ? null : targetMinutes + week.target_minutes;
  }
  return {
    minutes,
    targetMinutes,
    differenceMinutes: targetMinutes === null ? null : minutes - targetMinutes,
    share: targetMinutes ? minutes / targetMinutes : null,
  };
}
