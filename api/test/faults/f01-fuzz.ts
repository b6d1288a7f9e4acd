import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { alwaysRefused, createFuzzer } from '../fuzz/_fuzz.ts';
import { findLeak } from '../http/_canaries.ts';
import { setScene } from './_scene.ts';

const perOperation = 360;
const least = 10_000;

export const promise: ReliabilityPromise = {
  id: 'F1',
  title: 'ten thousand requests made from the contract, good and bad, are answered as it says',
  async run(trial) {
    const scene = await setScene(trial, { MACHINE_CLIENTS: 'pusher=erp' });
    const { origin, program } = await scene.start();
    const fuzzer = await createFuzzer({
      origin,
      authorize: (claims) => scene.authorize(String(claims.sub), { claims }),
    });
    const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
    trial.tell(`seed ${seed}`);
    const wrong = await fuzzer.run(perOperation, seed).then(
      () => 'none',
      (error: Error) => error.message,
    );
    trial.equals('wrong answers', wrong, 'none');
    const counts = [...fuzzer.statuses.values()].map((one) =>
      [...one.values()].reduce((sum, n) => sum + n, 0),
    );
    trial.atLeast(
      'requests',
      counts.reduce((sum, count) => sum + count, 0),
      least,
    );
    trial.atLeast('requests of the operation with the fewest', Math.min(...counts), 200);
    const refused = alwaysRefused(fuzzer.statuses);
    trial.atMost(`operations that were always refused: ${refused.join(', ') || 'none'}`, refused.length, 2);
    const statuses = [...fuzzer.statuses.values()].flatMap((one) => [...one.keys()]);
    trial.equals(
      'answers of 500 and above',
      statuses.filter((status) => status >= 500),
      [],
    );
    trial.equals('what the log must not hold', findLeak(program.output.stdout), undefined);
    trial.equals('the process goes on', program.child.exitCode, null);
  },
};
