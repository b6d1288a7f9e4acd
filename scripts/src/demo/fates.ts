import type { Random } from './random.ts';

/**
 * What becomes of a week: `open` is the current one, `missing` nobody has handed in, `submitted` waits for a decision,
 * `corrected` was given back once, and approved after that.
 */
export type Fate = 'open' | 'missing' | 'submitted' | 'approved' | 'rejected' | 'corrected';

interface Shares {
  /** How many weeks ago at least. */
  from: number;
  missing: number;
  submitted: number;
  rejected: number;
  corrected: number;
}

/** So many of a hundred weeks; the rest is approved. */
const sharesByAge: readonly Shares[] = [
  { from: 1, missing: 14, submitted: 56, rejected: 4, corrected: 0 },
  { from: 2, missing: 5, submitted: 10, rejected: 4, corrected: 5 },
  { from: 3, missing: 3, submitted: 2, rejected: 2, corrected: 6 },
  { from: 5, missing: 1, submitted: 0, rejected: 0, corrected: 5 },
];

/** Draws what becomes of a week so many weeks ago. A forgetful person hands in late, if at all. */
export function fateOf(random: Random, age: number, isForgetful: boolean): Fate {
  const shares = sharesByAge.findLast(({ from }) => from <= age);
  if (shares === undefined) return 'open';
  if (isForgetful && age <= 4) return 'missing';
  let roll = random.int(1, 100);
  for (const fate of ['missing', 'submitted', 'rejected', 'corrected'] as const) {
    if (roll <= shares[fate]) return fate;
    roll -= shares[fate];
  }
  return 'approved';
}

/** What somebody says who gives a week back for good reason. */
export const objections = [
  'The workshop belongs on the client’s project, not on Internal.',
  'Please say in the notes what was done; the client asks for it.',
  'Wednesday looks like twice the same entry. Please have a look.',
  'Did you not have a day off this week?',
] as const;
