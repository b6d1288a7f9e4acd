import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise, Trial } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import { pollHealth, slowest } from './_health.ts';
import { fill, largestRequests } from './_largest-requests.ts';
import { median } from './_noise.ts';
import { type Scene, setScene } from './_scene.ts';

const markMs = 300;
const runs = 3;
const lockMs = 2000;

export const promise: ReliabilityPromise = {
  id: 'R12',
  title: 'nobody waits for the largest request of somebody else, or for a lock on the file',
  async run(trial) {
    const scene = await setScene(trial);
    const { origin } = await scene.start();
    await scene.putProject(origin);
    await fill(scene, origin);
    for (const { what, send: sendIt } of largestRequests(scene, origin)) {
      const waits: number[] = [];
      const statuses = new Set<number>();
      for (let run = 0; run < runs; run += 1) {
        const poll = await pollHealth(trial, origin);
        statuses.add((await sendIt()).status);
        waits.push(slowest(await poll.stop()));
      }
      trial.equals(`${what}: answered`, [...statuses], [200]);
      trial.atMost(`${what}: slowest /healthz beside it, median of ${runs}`, median(waits), markMs, 'ms');
    }
    await tryLockedFile(trial, scene, origin);
  },
};

/** Another process writes for two seconds: reads do not notice, writes come later or are 503. */
async function tryLockedFile(trial: Trial, scene: Scene, origin: string): Promise<void> {
  const authorization = scene.authorize('somebody');
  const poll = await pollHealth(trial, origin);
  const holder = await holdLock(trial, scene.path);
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ date: '2026-01-05', project_id: 'work', minutes: 1 });
  const writes = Promise.all(
    Array.from({ length: 8 }, () => send(origin, 'POST', '/api/v1/timesheets', headers, body)),
  );
  const readMs: number[] = [];
  const readStatuses = new Set<number>();
  while (!holder.hasEnded()) {
    const startedAt = performance.now();
    readStatuses.add((await send(origin, 'GET', '/api/v1/timesheets', { authorization })).status);
    readMs.push(performance.now() - startedAt);
    await sleep(20);
  }
  const answers = await writes;
  const polls = await poll.stop();
  trial.atMost('locked file: slowest /healthz', slowest(polls), markMs, 'ms');
  trial.equals('locked file: reads answered', [...readStatuses], [200]);
  trial.atLeast('locked file: reads while it was locked', readMs.length, 20);
  trial.atMost('locked file: slowest read', Math.max(...readMs), markMs, 'ms');
  const isTold = answers.every(
    ({ status, headers: answered }) =>
      status === 201 || (status === 503 && Number(answered['retry-after']) >= 1),
  );
  trial.equals('locked file: every write is 201, later, or 503 with Retry-After', isTold, true);
  const after = await send(origin, 'POST', '/api/v1/timesheets', headers, body);
  trial.equals('locked file: a write afterwards', after.status, 201);
}

const program = `
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(process.argv[1], { timeout: 5000 });
  database.exec('begin immediate');
  console.log('held');
  setTimeout(() => { database.exec('rollback'); database.close(); }, ${lockMs});
`;

/** Another process that holds the file's write lock for two seconds. */
async function holdLock(trial: Trial, path: string): Promise<{ hasEnded(): boolean }> {
  const holder = spawn(process.execPath, ['-e', program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  trial.after(() => holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return { hasEnded: () => holder.exitCode !== null };
}
