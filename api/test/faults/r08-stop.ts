import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise, Trial } from '../../../scripts/src/test-faults/promise.ts';
import { end, run } from '../process/_process.ts';
import { compareWithFile, readLedger } from './_ledger.ts';
import { type Attempt, load } from './_load.ts';
import { type Scene, setScene } from './_scene.ts';

const repeats = 10;
const connections = 50;
const limitMs = 10_000;

export const promise: ReliabilityPromise = {
  id: 'R8',
  title: 'SIGTERM under load ends the process in good order and loses nothing',
  async run(trial) {
    const scene = await setScene(trial);
    const ledger = join(trial.folder, 'ledger');
    const endings: Ending[] = [];
    for (let repeat = 1; repeat <= repeats; repeat += 1) {
      // The last one is told twice, as an impatient person or supervisor does.
      endings.push(await stopUnderLoad(trial, scene, ledger, repeat === repeats ? 2 : 1));
    }
    const all = endings.flatMap(({ attempts }) => attempts);
    const cut = all.filter(({ answer, error }) => !answer && error !== 'ECONNREFUSED');
    const late = endings.flatMap(({ attempts, signalledAt }) =>
      attempts.filter(({ answer, endedAt }) => answer && endedAt - answer.ms > signalledAt + graceMs),
    );
    trial.equals('exit codes', [...new Set(endings.map(({ code }) => code))], [0]);
    trial.atMost('from SIGTERM to the end, slowest', Math.max(...endings.map(({ ms }) => ms)), limitMs, 'ms');
    trial.note('requests', all.length);
    trial.atMost('connections cut, as a share of them', cut.length / (repeats * connections), 0.01);
    trial.equals(
      'answers to requests after SIGTERM that keep the connection',
      late.filter(({ answer }) => answer?.headers.connection !== 'close').length,
      0,
    );
    const statuses = [...new Set(all.flatMap(({ answer }) => answer?.status ?? []))].sort();
    trial.equals(
      'answers other than 201 and 503',
      statuses.filter((status) => status !== 201 && status !== 503),
      [],
    );
    const compared = compareWithFile(scene.path, readLedger(ledger));
    trial.note('acknowledged writes', compared.acknowledged);
    trial.equals('acknowledged writes lost', compared.lost, 0);
    trial.equals('rows half-written', compared.halfWritten, 0);
    await stopAtTheStart(trial, scene);
  },
};

/** How long the signal may take to arrive. */
const graceMs = 100;

interface Ending {
  code: number | null;
  ms: number;
  signalledAt: number;
  attempts: Attempt[];
}

async function stopUnderLoad(trial: Trial, scene: Scene, ledger: string, signals: number): Promise<Ending> {
  const { program, origin } = await scene.start();
  await scene.putProject(origin);
  const attempts: Attempt[] = [];
  const stop = new AbortController();
  const onAttempt = (attempt: Attempt) => attempts.push(attempt);
  const loading = load(scene, { origin: () => origin, ledger, connections, onAttempt, until: stop.signal });
  await sleep(700 + Math.random() * 600);
  const signalledAt = performance.now();
  for (let sent = 0; sent < signals; sent += 1) {
    program.child.kill('SIGTERM');
    await sleep(20);
  }
  const { code } = await program.ended;
  const ms = performance.now() - signalledAt;
  stop.abort();
  await loading;
  trial.tell(`ended with ${code} after ${Math.round(ms)} ms, ${attempts.length} requests`);
  return { code, ms, signalledAt, attempts };
}

/** A signal at any moment of the start ends it, with 0 or by the signal, and the next start is well. */
async function stopAtTheStart(trial: Trial, scene: Scene): Promise<void> {
  const ended: unknown[] = [];
  let slowest = 0;
  for (const afterMs of [0, 50, 100, 200, 300, 400, 600]) {
    const program = run('main.ts', scene.env);
    trial.after(() => end(program));
    await sleep(afterMs);
    const signalledAt = performance.now();
    program.child.kill('SIGTERM');
    const { code, signal } = await program.ended;
    slowest = Math.max(slowest, performance.now() - signalledAt);
    if (code !== 0 && signal !== 'SIGTERM')
      ended.push({ afterMs, code, signal, stderr: program.output.stderr });
  }
  trial.equals('starts that a SIGTERM ended otherwise than with 0 or by the signal', ended, []);
  trial.atMost('from SIGTERM during the start to the end, slowest', slowest, limitMs, 'ms');
  const { program } = await scene.start();
  program.child.kill('SIGTERM');
  trial.equals('exit code after the next start', (await program.ended).code, 0);
}
