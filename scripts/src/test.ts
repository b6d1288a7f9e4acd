/**
 * `npm test`: builds what the API serves, runs AVA over all workspaces with one PostgreSQL server for all test files, and
 * ends with the line `N passed, N failed, N skipped`. What is given behind `--` goes to AVA. DATABASE_URL names a server
 * to use instead.
 */
import { spawn } from 'node:child_process';
import { buildDocs } from './build/build-docs.ts';
import { buildSpa } from './build/build-spa.ts';
import { startPostgres } from './test/postgres.ts';
import { reportTap } from './test/report-tap.ts';

await Promise.all([buildSpa(), buildDocs()]);
const given = process.env.DATABASE_URL?.startsWith('postgres') ? process.env.DATABASE_URL : undefined;
const postgres = given === undefined ? await startPostgres() : undefined;
const env: NodeJS.ProcessEnv = { ...process.env, TEST_POSTGRES_URL: given ?? postgres?.url };
delete env.DATABASE_URL;

let failed = true;
try {
  const ava = spawn('ava', ['--tap', ...process.argv.slice(2)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const exit = new Promise<number>((resolve, reject) => {
    ava.once('error', reject);
    ava.once('exit', (code) => resolve(code ?? 1));
  });
  const counts = await reportTap(ava.stdout);
  const code = await exit;
  // A runner that breaks down tells of no failure: that is one.
  const failures = Math.max(counts.failed, code === 0 ? 0 : 1);
  console.log(`${counts.passed} passed, ${failures} failed, ${counts.skipped} skipped`);
  failed = failures > 0 || counts.passed === 0;
} finally {
  await postgres?.stop();
}
// The PostgreSQL package ends the process by itself when it is done, with 0 whatever exitCode says.
process.exit(failed ? 1 : 0);
