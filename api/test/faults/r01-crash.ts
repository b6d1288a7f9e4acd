import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { compareWithFile, readLedger } from './_ledger.ts';
import { type Attempt, load } from './_load.ts';
import { medianOfWorst } from './_noise.ts';
import { setScene } from './_scene.ts';

const rounds = 20;
const leastAcknowledged = 10_000;

export const promise: ReliabilityPromise = {
  id: 'R1',
  title: 'kill -9 under load loses no acknowledged write, and leaves none half-written',
  async run(trial) {
    const scene = await setScene(trial);
    const ledger = join(trial.folder, 'ledger');
    const readyMs: number[] = [];
    let acknowledged = 0;
    const count = ({ answer }: Attempt) => {
      if (answer?.status === 201) acknowledged += 1;
    };
    for (let round = 1; round <= rounds; round += 1) {
      const { program, origin, readyAfterMs } = await scene.start();
      readyMs.push(readyAfterMs);
      await scene.putProject(origin);
      const stop = new AbortController();
      const loading = load(scene, { origin: () => origin, ledger, onAttempt: count, until: stop.signal });
      await sleep(200 + Math.random() * 1300);
      // A slow machine takes longer, so that as much is at stake.
      while (acknowledged < (round * leastAcknowledged) / rounds) await sleep(Math.random() * 100);
      program.child.kill('SIGKILL');
      await program.ended;
      stop.abort();
      await loading;
      trial.tell(`round ${round}: ${acknowledged} acknowledged so far`);
    }
    // The last restart recovers what the last kill left.
    const { program, readyAfterMs } = await scene.start();
    readyMs.push(readyAfterMs);
    program.child.kill('SIGTERM');
    trial.equals('exit code of the orderly end', (await program.ended).code, 0);
    const compared = compareWithFile(scene.path, readLedger(ledger));
    trial.atLeast('rounds of kill -9', readyMs.length - 1, rounds);
    trial.atLeast('acknowledged writes', compared.acknowledged, leastAcknowledged);
    trial.equals('acknowledged writes lost', compared.lost, 0);
    trial.equals(
      'rows without their history or Idempotency-Key, or the other way round',
      compared.halfWritten,
      0,
    );
    trial.equals('integrity_check', compared.integrity, 'ok');
    trial.atMost('kill to ready again, median of the worst of three', medianOfWorst(readyMs), 3000, 'ms');
    trial.note('kill to ready again, slowest', Math.max(...readyMs), 'ms');
  },
};
