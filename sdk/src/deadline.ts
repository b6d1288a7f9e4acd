import { TimeoutError } from './errors.ts';

/**
 * Runs the work until it is done, the time is up (TimeoutError) or the caller gives up (the reason of his signal).
 * What still runs then is told so by the signal it was given, and no longer waited for.
 */
export async function withDeadline<T>(
  timeoutMs: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (caller?.aborted) throw caller.reason;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cut = new Promise<never>((_, reject) => {
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    timer = setTimeout(() => stop(new TimeoutError(timeoutMs)), timeoutMs);
    // Stays on after the headers have come: a streamed body can still be given up.
    caller?.addEventListener('abort', () => stop(caller.reason), { once: true });
  });
  try {
    return await Promise.race([work(controller.signal), cut]);
  } finally {
    clearTimeout(timer);
  }
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
