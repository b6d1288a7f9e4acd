import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same every time. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True so many times of a hundred. */
  percent(share: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** What is drawn depends on these parts alone, not on what was drawn for something else before. */
export function createRandom(...parts: readonly (string | number)[]): Random {
  const hash = createHash('sha256').update(JSON.stringify(['timesheets demo', ...parts]));
  const generator = xoroshiro128plus(hash.digest().readInt32BE(0));
  const int = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    int,
    percent: (share) => int(1, 100) <= share,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
  };
}
