import { appendFileSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReliabilityPromise, Skipped, type Trial } from '../../../scripts/src/test-faults/promise.ts';
import { pollHealth } from './_health.ts';
import { compareWithFile, readLedger } from './_ledger.ts';
import { type Attempt, load } from './_load.ts';
import { percentile } from './_noise.ts';
import { runOpenLoop } from './_open-loop.ts';
import { setScene } from './_scene.ts';

const steps = [4, 8, 16, 32, 64];
const stepSeconds = 4;
const burstSeconds = 60;
const calmSeconds = 30;
/** More than that many connections are refused by the operating system's word, not by an answer. */
const maxSockets = 900;
const writers = 50;

export const promise: ReliabilityPromise = {
  id: 'R11',
  title: 'twice the load that it can serve is refused quickly, and what is accepted is served in time',
  async run(trial) {
    if (process.platform !== 'linux') throw new Skipped('Memory is read from /proc, which is Linux’s.');
    const scene = await setScene(trial);
    const { program, origin } = await scene.start();
    await scene.putProject(origin);
    const ledger = join(trial.folder, 'ledger');

    // The knee: more connections bring no more answers.
    let knee = 0;
    for (const connections of steps) {
      let created = 0;
      const onAttempt = ({ answer }: Attempt) => {
        if (answer?.status === 201) created += 1;
      };
      const until = AbortSignal.timeout(stepSeconds * 1000);
      await load(scene, { origin: () => origin, ledger, connections, onAttempt, until });
      knee = Math.max(knee, created / stepSeconds);
      trial.tell(`${connections} connections: ${Math.round(created / stepSeconds)} creates a second`);
    }
    trial.note('creates a second at the knee', knee);

    const authorizations = Array.from({ length: writers }, (_, number) => scene.authorize(`burst-${number}`));
    const agent = new Agent({ keepAlive: true, maxSockets });
    trial.after(() => agent.destroy());
    let turn = 0;
    const run = async (perSecond: number, seconds: number): Promise<Outcome[]> => {
      const outcomes: Outcome[] = [];
      await runOpenLoop({
        ...{ origin, agent, perSecond, seconds },
        authorize: () => authorizations[turn++ % writers] ?? '',
        onAttempt({ key, answer, endedAt, error }, ms) {
          if (answer?.status === 201) appendFileSync(ledger, `${JSON.parse(answer.text).id} ${key}\n`);
          const isRefusal = answer?.status === 503 || answer?.status === 429;
          const saysWhen = Number(answer?.headers['retry-after']) >= 1;
          outcomes.push({ status: answer?.status ?? error ?? 'none', ms, endedAt, isRefusal, saysWhen });
        },
      });
      return outcomes;
    };

    const before = await run(knee / 2, 5);
    const rssBefore = rssOf(program.child.pid);
    const poll = await pollHealth(trial, origin);
    trial.tell(`${burstSeconds} s at twice the knee …`);
    const startedAt = performance.now();
    const burst = await run(knee * 2, burstSeconds);
    const burstTook = (performance.now() - startedAt) / 1000;
    const polls = await poll.stop();
    const rssAfter = rssOf(program.child.pid);
    trial.tell(`${calmSeconds} s at half the knee …`);
    const calmFrom = performance.now();
    const calm = await run(knee / 2, calmSeconds);

    judgeBurst(trial, burst, burstTook, knee);
    const unhealthy = polls.filter(({ status }) => status !== 200).length;
    trial.equals('answers of /healthz other than 200', unhealthy, 0);
    trial.atMost(
      '/healthz during the burst, p99',
      percentile(
        polls.map(({ ms }) => ms),
        0.99,
      ),
      250,
      'ms',
    );
    trial.atMost('memory that the burst added', (rssAfter - rssBefore) / 1024, 200, 'MB');
    const p99 = (outcomes: Outcome[]) =>
      percentile(
        accepted(outcomes).map(({ ms }) => ms),
        0.99,
      );
    const recovered = calm.filter(({ endedAt }) => endedAt - calmFrom > 10_000);
    trial.note('p99 at half the knee before the burst', p99(before), 'ms');
    trial.atMost(
      'p99 at half the knee, 10 s after the burst, as a multiple',
      p99(recovered) / p99(before),
      1.5,
    );
    trial.atLeast('answers that count for that', accepted(recovered).length, 1000);

    // Everything acknowledged, closed loop and open loop alike, must be there when the process has ended in good order.
    await sleep(100);
    program.child.kill('SIGTERM');
    trial.equals('exit code', (await program.ended).code, 0);
    const compared = compareWithFile(scene.path, readLedger(ledger));
    trial.note('acknowledged writes', compared.acknowledged);
    trial.equals('acknowledged writes lost', compared.lost, 0);
    trial.equals('integrity_check', compared.integrity, 'ok');
  },
};

interface Outcome {
  status: number | string;
  ms: number;
  endedAt: number;
  isRefusal: boolean;
  saysWhen: boolean;
}

const accepted = (outcomes: Outcome[]) => outcomes.filter(({ status }) => status === 201);

function judgeBurst(trial: Trial, burst: Outcome[], seconds: number, knee: number): void {
  const refused = burst.filter(({ isRefusal }) => isRefusal);
  const others = burst.filter(({ status, isRefusal }) => status !== 201 && !isRefusal);
  trial.note('requests in the burst', burst.length);
  trial.note('refused', refused.length);
  trial.equals('neither created nor refused', [...new Set(others.map(({ status }) => status))], []);
  trial.equals('refusals without Retry-After', refused.filter(({ saysWhen }) => !saysWhen).length, 0);
  trial.atLeast('goodput, as a share of the knee', accepted(burst).length / seconds / knee, 0.7);
  trial.atMost(
    'accepted, p99',
    percentile(
      accepted(burst).map(({ ms }) => ms),
      0.99,
    ),
    2000,
    'ms',
  );
  if (refused.length > 0)
    trial.atMost(
      'refused, p99',
      percentile(
        refused.map(({ ms }) => ms),
        0.99,
      ),
      200,
      'ms',
    );
}

/** What the process holds of memory, in kB. */
function rssOf(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}
