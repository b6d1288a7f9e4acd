import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ReliabilityPromise, Skipped, type Trial } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import { compareWithFile, readLedger } from './_ledger.ts';
import { load } from './_load.ts';
import { watchOutcomes } from './_outcomes.ts';
import { setScene } from './_scene.ts';

const sizeMiB = 8;
const leftOverMiB = 2.5;
const refusals = 100;

export const promise: ReliabilityPromise = {
  id: 'R4',
  title: 'a full disk refuses writes, keeps serving reads, and works again once there is room',
  async run(trial) {
    const disk = await mountSmallDisk(trial);
    const path = join(disk, 'timesheets.db');
    const scene = await setScene(trial, { DATABASE_URL: `sqlite:${path}` });
    const { program, origin } = await scene.start();
    await scene.putProject(origin);
    const ballast = join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftOverMiB * 2 ** 20), 1));

    const ledger = join(trial.folder, 'ledger');
    const outcomes = watchOutcomes();
    const stop = new AbortController();
    const loading = load(scene, {
      origin: () => origin,
      ledger,
      onAttempt: outcomes.take,
      until: stop.signal,
    });
    while (outcomes.count(503) < refusals && outcomes.count(500) === 0) await sleep(20);
    trial.tell(`${outcomes.count(201)} acknowledged until the disk was full`);
    const authorization = scene.authorize('writer-0');
    const reads = await Promise.all(
      [
        '/api/v1/timesheets',
        '/api/v1/me',
        '/api/v1/timesheet-weeks/2000-W10',
        '/api/v1/timesheets/export',
      ].map((target) => send(origin, 'GET', target, { authorization })),
    );
    const ready = await send(origin, 'GET', '/readyz');
    const alive = await send(origin, 'GET', '/healthz');
    rmSync(ballast);
    const roomAt = performance.now();
    await sleep(5000);
    const readyAgain = await send(origin, 'GET', '/readyz');
    stop.abort();
    await loading;
    program.child.kill('SIGTERM');
    const { code } = await program.ended;

    trial.atLeast('writes refused on the full disk', outcomes.count(503), refusals);
    trial.equals('refusals other than 503 with Retry-After as problem+json', outcomes.badRefusals(), []);
    trial.equals('requests without an answer', outcomes.count(0), 0);
    trial.equals(
      'reads on the full disk',
      reads.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    trial.equals('/readyz and /healthz on the full disk', [ready.status, alive.status], [503, 200]);
    trial.atMost('room to the first acknowledged write', outcomes.firstAcknowledgedAfter(roomAt), 5000, 'ms');
    trial.equals('/readyz afterwards', readyAgain.status, 200);
    const compared = compareWithFile(path, readLedger(ledger));
    trial.atLeast('acknowledged writes', compared.acknowledged, 1);
    trial.equals('entries that are there', compared.entries, compared.acknowledged);
    trial.equals('acknowledged writes lost', compared.lost, 0);
    trial.equals('rows without their history or Idempotency-Key', compared.halfWritten, 0);
    trial.equals('integrity_check', compared.integrity, 'ok');
    trial.equals('exit code of the same process', code, 0);
  },
};

async function mountSmallDisk(trial: Trial): Promise<string> {
  const disk = join(trial.folder, 'disk');
  mkdirSync(disk);
  const execute = promisify(execFile);
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', disk]);
  } catch {
    throw new Skipped('This user may not mount a small disk (tmpfs). Run it as root.');
  }
  trial.after(() => execute('umount', [disk]));
  return disk;
}
