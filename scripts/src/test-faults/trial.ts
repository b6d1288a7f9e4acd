import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Mark, type Measurement, type ReliabilityPromise, Skipped, type Trial } from './promise.ts';

export interface Outcome {
  id: string;
  title: string;
  result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what it broke down with. */
  reason?: string;
  seconds: number;
  measurements: Measurement[];
}

/** Tries one promise. It fails when a mark is missed, when it breaks down, and when it measured nothing. */
export async function tryPromise(
  { id, title, run }: ReliabilityPromise,
  { tell, stopped }: { tell(line: string): void; stopped: AbortSignal },
): Promise<Outcome> {
  const startedAt = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-faults-'));
  const undos: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const measurements: Measurement[] = [];
  const trial = {
    folder,
    after: (undo: () => unknown) => undos.push(undo),
    tell,
    ...recordInto(measurements),
  };
  let broken: unknown;
  try {
    const tooLong = AbortSignal.timeout(limitMs);
    await Promise.race([
      run(trial),
      rejection(stopped, 'it was stopped'),
      rejection(tooLong, `it was not done after ${limitMs / 60_000} minutes`),
    ]);
  } catch (error) {
    broken = error;
  }
  for (const undo of undos.reverse()) {
    await Promise.resolve()
      .then(undo)
      .catch((error) => tell(`what it had set up could not be taken down: ${error}`));
  }
  const marked = measurements.filter(({ mark }) => mark !== undefined);
  const passed = marked.length > 0 && marked.every((one) => one.passed);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const outcome = { id, title, seconds, measurements };
  if (broken instanceof Skipped) return { ...outcome, result: 'skipped', reason: broken.message };
  if (broken !== undefined) return { ...outcome, result: 'failed', reason: describe(broken) };
  return {
    ...outcome,
    result: passed ? 'passed' : 'failed',
    ...(marked.length === 0 && { reason: 'nothing was measured' }),
  };
}

function recordInto(measurements: Measurement[]): Pick<Trial, 'atMost' | 'atLeast' | 'equals' | 'note'> {
  const record = (what: string, measured: unknown, mark: Mark, unit: string, passed: boolean) => {
    measurements.push({ what, measured, mark, unit, passed });
  };
  return {
    // A measurement that is NaN, because nothing happened, passes nothing.
    atMost: (what, measured, limit, unit = '') =>
      record(what, measured, { atMost: limit }, unit, measured <= limit),
    atLeast: (what, measured, limit, unit = '') =>
      record(what, measured, { atLeast: limit }, unit, measured >= limit),
    note: (what, measured, unit = '') => record(what, measured, undefined, unit, true),
    equals: (what, measured, expected) =>
      record(what, measured, { equals: expected }, '', isDeepStrictEqual(measured, expected)),
  };
}

/** A promise that hangs is not kept. */
const limitMs = 15 * 60_000;

function rejection(signal: AbortSignal, reason: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(reason)), { once: true });
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
