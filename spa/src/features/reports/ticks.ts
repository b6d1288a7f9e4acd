// Minutes that make good steps: a quarter of an hour up to two hours, then one, two and five of every power of ten hours.
const SMALL_STEPS = [15, 30, 60, 120];
const MOST_STEPS = 4;

/** The lines across a chart of columns, in minutes from 0 up; the last lies at or above the highest column. */
export function ticksOf(highestMinutes: number): number[] {
  const step = stepOf(highestMinutes);
  const steps = Math.max(1, Math.ceil(highestMinutes / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

function stepOf(highestMinutes: number): number {
  const fits = (step: number) => step * MOST_STEPS >= highestMinutes;
  const small = SMALL_STEPS.find(fits);
  if (small !== undefined) return small;
  for (let power = 60; ; power *= 10) {
    const step = [power, 2 * power, 5 * power].find(fits);
    if (step !== undefined) return step;
  }
}
