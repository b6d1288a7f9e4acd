import { join } from 'node:path';
import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { readLedger } from './_ledger.ts';
import { load } from './_load.ts';
import { type RunningApi, setScene } from './_scene.ts';
import { type Call, trace } from './_strace.ts';

const sequential = 300;
const parallel = 2000;
const parallelConnections = 16;

export const promise: ReliabilityPromise = {
  id: 'R2',
  title: 'every acknowledged write is synced to disk before its answer is sent',
  async run(trial) {
    const scene = await setScene(trial);
    const api = await scene.start();
    await scene.putProject(api.origin);
    const [first] = api.program.log();
    trial.equals('what the start log has read back', first?.durability, {
      journal_mode: 'wal',
      synchronous: 'full',
    });

    const alone = await traceLoad(api, 1, sequential, 'alone');
    trial.atLeast(
      `syncs of the log for ${alone.acknowledged.length} writes one by one`,
      alone.syncs.length,
      sequential,
    );
    trial.equals('of these, acknowledged before their sync', tooEarly(alone).length, 0);
    const together = await traceLoad(api, parallelConnections, parallel, 'together');
    trial.note(`syncs for ${together.acknowledged.length} writes, 16 at once`, together.syncs.length);
    trial.atLeast('acknowledged at concurrency 16', together.acknowledged.length, parallel);
    trial.equals('of these, acknowledged before their sync', tooEarly(together).length, 0);

    async function traceLoad(
      { program, origin }: RunningApi,
      connections: number,
      writes: number,
      name: string,
    ) {
      const ledger = join(trial.folder, `ledger-${name}`);
      const traced = await trace(trial, program.child.pid ?? 0, join(trial.folder, `strace-${name}`));
      const stop = new AbortController();
      let acknowledged = 0;
      await load(scene, {
        ...{ origin: () => origin, ledger, connections, until: stop.signal },
        onAttempt({ answer }) {
          if (answer?.status === 201) acknowledged += 1;
          if (acknowledged >= writes) stop.abort();
        },
      });
      const calls = await traced.stop();
      const ofLog = calls.filter(({ text }) => /^\d+<[^>]*\.db-wal>/.test(text));
      return {
        acknowledged: readLedger(ledger),
        logWrites: ofLog.filter(({ name: call }) => call.startsWith('pwrite') || call.startsWith('write')),
        syncs: ofLog.filter(({ name: call }) => call === 'fsync' || call === 'fdatasync'),
        answers: calls.filter(({ text }) => /^\d+<(socket|TCP)[^>]*>, .{0,40}HTTP\/1\.1 201 /.test(text)),
      };
    }
  },
};

interface Traced {
  acknowledged: { id: string }[];
  logWrites: Call[];
  syncs: Call[];
  answers: Call[];
}

/** The entries whose answer was sent before a sync that began after they had been written to the log. */
function tooEarly({ acknowledged, logWrites, syncs, answers }: Traced): string[] {
  const answeredAt = positionsOf(answers);
  const writtenAt = positionsOf(logWrites);
  return acknowledged
    .map(({ id }) => id)
    .filter((id) => {
      const written = writtenAt.get(id);
      const answered = answeredAt.get(id);
      // What the trace does not show proves nothing.
      if (!written || !answered) return true;
      return !syncs.some(({ begun, ended }) => begun >= written.ended && ended <= answered.begun);
    });
}

/** The first call that carries each id. */
function positionsOf(calls: readonly Call[]): Map<string, Call> {
  const positions = new Map<string, Call>();
  for (const call of calls) {
    for (const [id] of call.text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)) {
      if (!positions.has(id)) positions.set(id, call);
    }
  }
  return positions;
}
