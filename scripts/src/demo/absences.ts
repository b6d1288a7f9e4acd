import { createRandom } from './random.ts';

/** On which weekdays of the weeks so many weeks ago somebody was away: 0 is Monday. */
export type Absences = ReadonlyMap<number, ReadonlySet<number>>;

const WEEKDAYS = 5;

/** Draws somebody's holidays, whole weeks and long weekends, and when he was ill. */
export function absencesOf(email: string, weeks: number): Absences {
  const random = createRandom('absences', email);
  const days = new Map<number, Set<number>>();
  function away(age: number, from: number, count: number): void {
    const inWeek = days.get(age) ?? new Set<number>();
    for (let day = from; day < Math.min(from + count, WEEKDAYS); day += 1) inWeek.add(day);
    days.set(age, inWeek);
  }
  // Two weeks at once, or a single one.
  const holiday = random.int(2, Math.max(2, weeks - 1));
  away(holiday, 0, WEEKDAYS);
  if (random.percent(40)) away(holiday + 1, 0, WEEKDAYS);
  for (let left = random.int(0, 3); left > 0; left -= 1) away(random.int(1, weeks), random.pick([0, 4]), 1);
  for (let age = 1; age < weeks; age += 1) {
    if (random.percent(4)) away(age, random.int(0, 4), random.int(1, 3));
  }
  return days;
}
