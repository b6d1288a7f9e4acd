export interface Comparison {
  work: string;
  peer: string;
  /** The least ratio that will do, and the one that is aimed at. */
  must: number;
  goal: number;
}

export interface Row extends Comparison {
  /** Medians, a second. */
  ours: number;
  theirs: number;
  ratio: number;
  /** Each round's ratio, in order. */
  ratios: readonly number[];
}

/** Measures two in turn, ours first, so that whatever else the machine does meets both. */
export async function compare(
  comparison: Comparison,
  measureOurs: () => Promise<number>,
  measureTheirs: () => Promise<number>,
  rounds: number,
): Promise<Row> {
  const pairs: [number, number][] = [];
  // The first of each is not counted: code and caches get warm.
  await measureOurs();
  await measureTheirs();
  for (let round = 0; round < rounds; round += 1) pairs.push([await measureOurs(), await measureTheirs()]);
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  return {
    ...comparison,
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(ratios),
    ratios,
  };
}

export function printTable(rows: readonly Row[]): void {
  console.table(
    rows.map(({ work, peer, ours, theirs, ratio, must, goal }) => ({
      work,
      peer,
      'ours/s': Math.round(ours),
      'peer/s': Math.round(theirs),
      ratio: Number(ratio.toFixed(2)),
      must,
      goal,
      verdict: ratio >= goal ? 'goal' : ratio >= must ? 'must' : 'short',
    })),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
