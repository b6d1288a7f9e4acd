import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attempt, createEntry } from './_load.ts';

export interface OpenLoopOptions {
  origin: string;
  agent: Agent;
  /** The header field of the next writer. */
  authorize(): string;
  perSecond: number;
  seconds: number;
  onAttempt(attempt: Attempt, ms: number): void;
}

const tickMs = 10;

/**
 * Creates entries at a fixed rate, whether those before were answered or not: clients do not slow down because a server
 * does. Resolves when every answer is in.
 */
export async function runOpenLoop(options: OpenLoopOptions): Promise<void> {
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  const due = () => Math.floor(((performance.now() - startedAt) / 1000) * options.perSecond);
  while (performance.now() - startedAt < options.seconds * 1000) {
    for (let missing = due() - running.length; missing > 0; missing -= 1) running.push(attempt(options));
    await sleep(tickMs);
  }
  await Promise.all(running);
}

async function attempt({ origin, agent, authorize, onAttempt }: OpenLoopOptions): Promise<void> {
  const key = crypto.randomUUID();
  const startedAt = performance.now();
  try {
    const answer = await createEntry(origin, agent, { authorization: authorize(), 'idempotency-key': key });
    onAttempt({ key, answer, endedAt: performance.now() }, answer.ms);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    onAttempt(
      { key, answer: undefined, endedAt: performance.now(), error: code },
      performance.now() - startedAt,
    );
  }
}
