import { TimeoutError } from './errors.ts';

/** How long the steps of one try may take. */
export interface Deadline {
  /** Tells whatever still runs that nobody waits for it any more. */
  readonly signal: AbortSignal;
  /**
   * Runs a step until it is done, its time is up (TimeoutError) or the caller gives up (the reason of his signal). Each
   * step has the whole time; between two of them none passes.
   */
  limit<T>(step: () => Promise<T>): Promise<T>;
}

/** Gives every step of a try so much time, and ends all of them when the caller of the request gives up. */
export function createDeadline(timeoutMs: number, request: Request): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const caller: AbortSignal | undefined = request.signal;
  // Stays on after the headers have come: a streamed body can still be given up.
  caller?.addEventListener('abort', () => controller.abort(caller.reason), { once: true });

  return {
    signal,
    async limit(step) {
      // Named here to be kept: Node forgets to tell a request's signal of the caller's once the request itself is gone.
      if (request.signal?.aborted) throw request.signal.reason;
      let cut = () => {};
      const timer = setTimeout(() => controller.abort(new TimeoutError(timeoutMs)), timeoutMs);
      const aborted = new Promise<never>((_, reject) => {
        cut = () => reject(signal.reason);
        signal.addEventListener('abort', cut);
      });
      try {
        return await Promise.race([step(), aborted]);
      } catch (error) {
        // What was cut off may say so first, in its own words.
        throw signal.aborted ? signal.reason : error;
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cut);
      }
    },
  };
}

/** Waits, unless the caller gives up first. */
export async function pause(durationMs: number, caller: AbortSignal | undefined): Promise<void> {
  if (caller?.aborted) throw caller.reason;
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(caller?.reason);
    };
    const timer = setTimeout(() => {
      caller?.removeEventListener('abort', giveUp);
      resolve();
    }, durationMs);
    caller?.addEventListener('abort', giveUp, { once: true });
  });
}
