/**
 * `npm run explain [-- ENTRIES]`: fills a throw-away PostgreSQL with so many entries (10 million by default), asks the API
 * what clients ask most, and prints how PostgreSQL ran each statement, as its own auto_explain saw it: EXPLAIN (ANALYZE,
 * BUFFERS) of what the API really sends. Takes some minutes and a gigabyte of disk for each million; ends by itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../local.ts';
import { startPostgres } from '../test/postgres.ts';
import { fill } from './fill.ts';
import { createPlanLog, type PlanLog } from './plan-log.ts';
import { printPlans, printSizes } from './print-plans.ts';
import { questions } from './questions.ts';
import { startForExplain } from './start-api.ts';

const entries = Number(process.argv[2] ?? 10_000_000);
if (!Number.isSafeInteger(entries) || entries < 80_000) {
  console.error('Give the number of entries, at least 80000, or leave it out for 10 million.');
  process.exit(2);
}
const log = createPlanLog();
const postgres = await startPostgres(
  { shared_buffers: '1GB', maintenance_work_mem: '1GB', max_wal_size: '8GB', log_line_prefix: '' },
  log.take,
);
let failed = true;
try {
  await explain(`${postgres.url}/postgres`, log);
  failed = false;
} catch (error) {
  console.error(error);
} finally {
  await postgres.stop();
}
// The PostgreSQL package ends the process by itself when it is done, with 0 whatever exitCode says.
process.exit(failed ? 1 : 0);

async function explain(databaseUrl: string, log: PlanLog): Promise<void> {
  await migrate(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fill(client, entries);
  await printSizes(client);
  for (const setting of [
    `session_preload_libraries = 'auto_explain'`,
    'auto_explain.log_min_duration = 0',
    'auto_explain.log_analyze = on',
    'auto_explain.log_buffers = on',
  ]) {
    await client.query(`alter database postgres set ${setting}`);
  }
  await client.end();
  const { askers, stop } = await startForExplain(databaseUrl);
  try {
    for (const [name, ask] of Object.entries(questions)) {
      // The first time reads from disk and plans; the second is what people wait for.
      await ask(askers);
      await log.drain();
      await ask(askers);
      printPlans(name, await log.drain());
    }
  } finally {
    await stop();
  }
}

async function migrate(databaseUrl: string): Promise<void> {
  const program = spawn(process.execPath, [join(projectRoot, 'api/src/migrate.ts')], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error('The database could not be made.');
}
