import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise, Trial } from '../../../scripts/src/test-faults/promise.ts';
import { layCable } from '../store/_cable.ts';
import { type Cluster, startCluster } from './_cluster.ts';
import { readLedger } from './_ledger.ts';
import { load } from './_load.ts';
import { type Outcomes, watchOutcomes } from './_outcomes.ts';
import { compareWithPostgres } from './_rows.ts';
import { type RunningApi, type Scene, setScene } from './_scene.ts';

/** As many as the API has connections. */
const poolSize = 20;

export const promise: ReliabilityPromise = {
  id: 'R5',
  title: 'PostgreSQL restarts hard, or hands over to its standby: the API goes on and loses nothing',
  async run(trial) {
    const primary = await startCluster(trial);
    await restart(trial, primary);
    await handOver(trial, primary);
  },
};

/** (a) The server is restarted under load as by a crash. */
async function restart(trial: Trial, server: Cluster): Promise<void> {
  const scene = await setScene(trial, { DATABASE_URL: server.url() });
  const run = await loadWhile(trial, scene, 'restart', async () => {
    await server.stop('immediate');
    await sleep(500);
    await server.start();
    return performance.now();
  });
  trial.atMost('(a) first acknowledgement after the server was back', run.firstMs, 5000, 'ms');
  await judge(trial, '(a)', run, server.url());
}

/** (b) The first server becomes read-only, and a standby that has followed it takes over for new connections. */
async function handOver(trial: Trial, primary: Cluster): Promise<void> {
  const standby = await primary.standBy();
  await primary.start();
  await standby.start();
  const proxy = await layCable('127.0.0.1', primary.port);
  trial.after(proxy.close);
  const scene = await setScene(trial, { DATABASE_URL: primary.url(proxy.port) });
  const run = await loadWhile(trial, scene, 'hand-over', async () => {
    const connections = Number(
      await primary.ask("select count(*) from pg_stat_activity where datname = 'timesheets'"),
    );
    trial.tell(`${connections} pooled connections to the first server`);
    await primary.ask('alter system set default_transaction_read_only = on', 'select pg_reload_conf()');
    await untilCaughtUp(primary, standby);
    await standby.promote();
    // Connections that are open stay where they are.
    proxy.leadTo(standby.port);
    return performance.now();
  });
  trial.atMost('(b) first acknowledgement after the hand-over', run.firstMs, 5000, 'ms');
  const failures = run.outcomes.attempts.filter(
    ({ answer, endedAt }) => answer?.status !== 201 && endedAt - (answer?.ms ?? 0) > run.backAt,
  ).length;
  trial.atMost('(b) failures after the hand-over, pooled connections', failures, poolSize);
  await judge(trial, '(b)', run, standby.url());
}

/** Waits until nobody can write to the first server any more and the standby has all that was written. */
async function untilCaughtUp(primary: Cluster, standby: Cluster): Promise<void> {
  // A transaction that had begun before goes on writing.
  const instant = await primary.ask('select pg_sleep(0.5)', 'select clock_timestamp()::text');
  const begunBefore = `select count(*)::int from pg_stat_activity
    where datname = 'timesheets' and xact_start <= '${instant}'`;
  while ((await primary.ask(begunBefore)) !== 0) await sleep(50);
  const written = await primary.ask('select pg_current_wal_lsn()::text');
  while ((await standby.ask(`select pg_last_wal_replay_lsn() >= '${written}'`)) !== true) await sleep(20);
}

interface LoadedRun {
  api: RunningApi;
  outcomes: Outcomes;
  ledger: string;
  backAt: number;
  firstMs: number;
}

async function loadWhile(
  trial: Trial,
  scene: Scene,
  name: string,
  fault: () => Promise<number>,
): Promise<LoadedRun> {
  const api = await scene.start();
  await scene.putProject(api.origin);
  const ledger = join(trial.folder, `ledger-${name}`);
  const outcomes = watchOutcomes();
  const stop = new AbortController();
  const loading = load(scene, {
    ...{ origin: () => api.origin, ledger, connections: poolSize },
    ...{ onAttempt: outcomes.take, until: stop.signal },
  });
  await sleep(3000);
  const backAt = await fault();
  await sleep(8000);
  stop.abort();
  await loading;
  return { api, outcomes, ledger, backAt, firstMs: outcomes.firstAcknowledgedAfter(backAt) };
}

async function judge(
  trial: Trial,
  part: string,
  { api, outcomes, ledger }: LoadedRun,
  url: string,
): Promise<void> {
  const { program } = api;
  trial.equals(`${part} the process goes on`, program.child.exitCode, null);
  program.child.kill('SIGTERM');
  trial.equals(`${part} exit code of its orderly end`, (await program.ended).code, 0);
  trial.note(`${part} refused meanwhile`, outcomes.count(503));
  trial.equals(`${part} refusals other than 503 with Retry-After`, outcomes.badRefusals(), []);
  trial.equals(`${part} requests without an answer`, outcomes.count(0), 0);
  const compared = await compareWithPostgres(url, readLedger(ledger));
  trial.atLeast(`${part} acknowledged writes`, compared.acknowledged, 100);
  trial.equals(`${part} acknowledged writes lost`, compared.lost, 0);
  trial.equals(`${part} entries without history`, compared.withoutHistory, 0);
  trial.equals(`${part} entries beside their Idempotency-Keys`, compared.entries, compared.keys);
}
