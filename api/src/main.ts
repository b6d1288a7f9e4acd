import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { tombstoneLifeMs } from './handlers/changes.ts';
import { idempotencyKeyLifeMs } from './handlers/write.ts';
import { createLog } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { type Listening, listen } from './listen.ts';
import { readDurability } from './store/durability.ts';
import { deleteExpiredIdempotencyKeys } from './store/idempotency-keys.ts';
import { migrateToLatest } from './store/migrate.ts';
import { openStore, type Store, type Transaction } from './store/open.ts';
import { deleteTombstones } from './store/timesheets.ts';

const graceMs = 8000;
const sweepEveryMs = 60 * 60 * 1000;

try {
  await main(readConfig(process.env));
} catch (error) {
  // Before there is a log, a person reads this.
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const store = openStore(config.databaseUrl, (error) =>
    log.warn({ err: error }, 'a database connection broke'),
  );
  let stopping = false;
  const servers: Listening[] = [];
  try {
    const migrated = await migrateToLatest(store);
    const durability = await readDurability(store);
    const metrics = config.metricsPort === undefined ? undefined : createMetrics();
    const app = createApp({ config, store, log, isStopping: () => stopping, metrics });
    // From the first line of the log on, a signal is a request to end, not the end.
    const signalled = stopSignal();
    const server = await listen(app.callback(), config.host, config.port, log);
    servers.push(server);
    const address = addressOf(config.host, server.port);
    log.info({ address, database: store.dialect, durability, migrated }, 'listening');
    if (metrics) {
      const aside = await listen(metrics.listener, config.host, config.metricsPort ?? 0, log);
      servers.push(aside);
      log.info({ address: `${addressOf(config.host, aside.port)}/metrics` }, 'metrics');
    }
    if (config.machineClients.size > 0 && config.userIdClaim === 'sub') {
      log.warn(
        'MACHINE_CLIENTS is set but OIDC_USER_ID_CLAIM is sub: do the machines know the subs of people?',
      );
    }
    const sweep = setInterval(() => {
      forget(store).catch((error) => log.warn({ err: error }, 'sweep failed'));
    }, sweepEveryMs);
    const signal = await signalled;
    stopping = true;
    log.info({ signal }, 'stopping');
    clearInterval(sweep);
  } finally {
    await Promise.all(servers.map((server) => server.close(graceMs)));
    await store.close();
  }
}

/** How much is deleted at once: others want to write meanwhile. */
const sweepSize = 500;

/** Drops what nobody is promised any more. */
async function forget({ transaction }: Store): Promise<void> {
  const before = (lifeMs: number) => new Date(Date.now() - lifeMs).toISOString();
  const keysBefore = before(idempotencyKeyLifeMs);
  const tombstonesBefore = before(tombstoneLifeMs);
  const sweeps = [
    (trx: Transaction) => deleteExpiredIdempotencyKeys(trx, keysBefore, sweepSize),
    (trx: Transaction) => deleteTombstones(trx, tombstonesBefore, sweepSize),
  ];
  for (const sweep of sweeps) while ((await transaction(sweep)) === sweepSize);
}

function addressOf(host = 'localhost', port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    // A second one changes nothing: the end is bounded in time, and what is being answered must not be lost.
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve(signal));
  });
}
