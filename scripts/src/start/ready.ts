import { setTimeout as wait } from 'node:timers/promises';

const everyMs = 100;
const patienceMs = 30_000;

async function answers(url: URL, signal: AbortSignal): Promise<boolean> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(2000)]);
  return fetch(url, { signal: limit }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Waits until `/readyz` of `origin` says yes; throws when it does not within 30 s. */
export async function waitUntilReady(origin: string, signal: AbortSignal): Promise<void> {
  const url = new URL('/readyz', origin);
  const deadline = Date.now() + patienceMs;
  while (!(await answers(url, signal))) {
    signal.throwIfAborted();
    if (Date.now() > deadline) throw new Error(`The API did not become ready within 30 s (${url}).`);
    await wait(everyMs, undefined, { signal });
  }
}
