/** The middle one of a list of numbers; NaN when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : (sorted[Math.floor(middle)] ?? Number.NaN);
}

/** The value below which this share of a list is; NaN when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * A machine that others use as well has its hiccups: the worst of each third, and of those the middle one. What is slow
 * in itself is slow in at least two thirds.
 */
export function medianOfWorst(values: readonly number[]): number {
  const size = Math.ceil(values.length / 3);
  const thirds = [0, 1, 2].map((third) => values.slice(third * size, (third + 1) * size));
  return median(thirds.filter((third) => third.length > 0).map((third) => Math.max(...third)));
}
