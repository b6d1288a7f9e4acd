import pMap from 'p-map';
import type { Progress } from '../command-line/progress.ts';
import type { Callers } from './callers.ts';

/** What every step of the demo needs. */
export interface Stage {
  callers: Callers;
  /** Who manages projects and people. */
  director: string;
  abort: AbortSignal;
  /** Tells how far a step is: so many `things` are to be done. */
  progressOf(things: string): Progress;
}

/** So many requests are on their way at once. */
const CONCURRENCY = 8;
/** In a log, a line for each quarter. */
const PROGRESS_STEPS = 4;

/** Does one thing after the other, several at once, and tells how far it is. */
export async function eachOf<Item, Result>(
  things: string,
  items: readonly Item[],
  { abort, progressOf }: Stage,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (items.length === 0) return [];
  const progress = progressOf(things);
  const every = Math.ceil(items.length / PROGRESS_STEPS);
  let done = 0;
  progress.start(items.length);
  try {
    return await pMap(
      items,
      async (item) => {
        const result = await work(item);
        done += 1;
        if (done % every === 0 || done === items.length) progress.reach(done);
        return result;
      },
      { concurrency: CONCURRENCY, signal: abort },
    );
  } finally {
    progress.stop();
  }
}
