import { mondayOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import type { LocalAccount } from '../local.ts';
import { createRandom } from './random.ts';
import { ageToWeek, fridayOf } from './weeks.ts';

/** Somebody of the demo, as the directory has him and as he works. */
export interface Employment {
  directory: Required<components['schemas']['PersonPut']>;
  /** What he works a week, in minutes. */
  workload: number;
  /** On which weekdays, 0 is Monday. */
  weekdays: readonly number[];
}

const wholeWeek = [0, 1, 2, 3, 4];
type PartTime = readonly [workload: number, weekdays: readonly number[]];
const partTimes: readonly [PartTime, ...PartTime[]] = [
  [1200, wholeWeek],
  [1440, [0, 1, 2]],
  [1440, [1, 2, 3]],
  [1920, [0, 1, 2, 3]],
  [1800, [0, 1, 3, 4]],
  [2100, wholeWeek],
];

export const decidesOnWeeks = ({ scopes }: LocalAccount) => scopes.includes('approve:timesheets');

/**
 * Since when somebody is there, until when, and how much he works. Timesheets are kept for so many `weeks`: who was
 * there before has none to hand in for that time.
 */
export function employmentOf(account: LocalAccount, currentWeek: string, weeks: number): Employment {
  const { email, name, userType } = account;
  const random = createRandom('employment', email);
  const [fullTime, part] = [random.percent(userType === 'employee' ? 75 : 45), random.pick(partTimes)];
  const [workload, weekdays] = fullTime || decidesOnWeeks(account) ? [2400, wholeWeek] : part;
  // What a contractor is expected to work is not always agreed on.
  const hasTarget = userType === 'employee' || random.percent(65);

  const joinedLately = !decidesOnWeeks(account) && random.percent(userType === 'employee' ? 12 : 30);
  const joinedAge = Math.min(weeks - 1, joinedLately ? random.int(2, 20) : weeks);
  const left = !decidesOnWeeks(account) && !joinedLately && random.percent(8);
  return {
    directory: {
      name,
      email,
      user_type: userType,
      active_from: mondayOf(ageToWeek(currentWeek, joinedAge)),
      active_to: left ? fridayOf(currentWeek, Math.min(weeks - 1, random.int(3, 16))) : null,
      target_minutes: hasTarget ? workload : null,
    },
    workload,
    weekdays,
  };
}
