import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Trial } from '../../../scripts/src/test-faults/promise.ts';

/** One question to `/healthz`: when it was asked on the wall clock, how long the answer took, 0 for none at all. */
export interface Poll {
  at: number;
  ms: number;
  status: number;
}

/** Asks `/healthz` every 20 ms, from a thread of its own, until `stop`. Resolves when it has begun. */
export async function pollHealth(trial: Trial, origin: string): Promise<{ stop(): Promise<Poll[]> }> {
  const worker = new Worker(new URL('./_health-poller.ts', import.meta.url), { workerData: { origin } });
  trial.after(() => worker.terminate());
  await once(worker, 'message');
  return {
    async stop() {
      worker.postMessage('stop');
      const [polls] = (await once(worker, 'message')) as [Poll[]];
      return polls;
    },
  };
}

/** How long the slowest answer took; infinite when one was not 200, and NaN when nothing was asked. */
export function slowest(polls: readonly Poll[]): number {
  if (polls.length === 0) return Number.NaN;
  return Math.max(...polls.map(({ ms, status }) => (status === 200 ? ms : Number.POSITIVE_INFINITY)));
}
