import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type RunningPostgres, startPostgres } from '../../scripts/src/test/postgres.ts';
import type { Dialect } from '../src/store/open.ts';

/** Every database the API runs on; `DIALECTS=sqlite` picks. */
export const dialects = (process.env.DIALECTS?.split(',') ?? ['sqlite', 'postgres']) as Dialect[];

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** An empty database of its own for one test file or test. */
export async function createDatabase(dialect: Dialect): Promise<TestDatabase> {
  return dialect === 'sqlite' ? createSqliteFile() : createPostgresDatabase();
}

async function createSqliteFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'timesheets.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function createPostgresDatabase(): Promise<TestDatabase> {
  const server = await postgresServer();
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await execute(server.url, `create database ${name}`);
  return {
    url: `${server.url}/${name}`,
    async drop() {
      await execute(server.url, `drop database if exists ${name} with (force)`);
      await server.release();
    },
  };
}

let own: { server: Promise<RunningPostgres>; users: number } | undefined;

/** The server that `npm test` has started for all files, or one for this file alone. */
async function postgresServer(): Promise<{ url: string; release(): Promise<void> }> {
  const shared = process.env.TEST_POSTGRES_URL;
  if (shared !== undefined) return { url: shared.replace(/\/$/, ''), release: async () => {} };
  own ??= { server: startPostgres(), users: 0 };
  const mine = own;
  mine.users += 1;
  const { url, stop } = await mine.server;
  return {
    url,
    async release() {
      mine.users -= 1;
      if (mine.users > 0) return;
      own = undefined;
      await stop();
    },
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
