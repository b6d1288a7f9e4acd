import { Unavailable } from '../errors.ts';

/**
 * How many requests are worked on at once in a process. A few hundred milliseconds of work: who waits behind more than
 * that had better be told to come again, so that the others are still served in time (Google SRE book, chapter 21).
 */
export const maxRunning = 256;

/** Runs `work`, or throws `Unavailable` when `max` others are running. */
export type Admit = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createAdmission(max: number): Admit {
  let running = 0;
  return async (work) => {
    if (running >= max) throw new Unavailable('There are more requests than can be served now.', 1);
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
