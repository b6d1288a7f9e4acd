import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { explain, parseArguments, readDatabaseConfig, unknownArgument } from './command-line.ts';
import { type Verified, verifyHistory } from './domain/verify-history.ts';
import { isLatest } from './store/migrate.ts';
import { openReader } from './store/open.ts';
import { copySqliteFile } from './store/sqlite-backup.ts';
import { sqlitePath } from './store/sqlite-path.ts';

/** `npm run backup -- FILE`: a copy of the SQLite database as it is at one moment, while the API goes on. */

const usage = 'npm run backup -- FILE';

const help = `Usage: ${usage}

Copies the SQLite database at DATABASE_URL, or else the local set-up's (in LOCAL_DATA_DIR), as it is at one moment. The
API may go on meanwhile: it is held up by nothing, and whatever it has acknowledged before the start is in the copy. The
copy is verified, every page and the whole history, and on disk before this says so. FILE must not be there yet.

To restore: stop the API and start it with DATABASE_URL=sqlite:FILE, or move FILE to where the database was, after its
files ending with -wal and -shm have been removed.

Exit code 0: done. 1: done, but the history in it is damaged, each damage is named on a line. 2: no backup was made.`;

const useItsOwn = `This copies SQLite files. PostgreSQL has its own: make a backup with
  pg_dump --format=custom --file=FILE "$DATABASE_URL"
and restore it into an empty database with
  pg_restore --no-owner --dbname=NEW_DATABASE_URL FILE`;

const exitCodes = { done: 0, damaged: 1, cannotRun: 2 };

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = exitCodes.cannotRun;
}

async function run(args: string[]): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArguments(args, options, usage);
  const [file, more] = positionals;
  if (more !== undefined) throw unknownArgument(more, usage);
  if (values.help || file === undefined) {
    (values.help ? console.log : console.error)(help);
    return values.help ? exitCodes.done : exitCodes.cannotRun;
  }
  const { databaseUrl } = readDatabaseConfig(process.env);
  if (!databaseUrl.startsWith('sqlite:')) throw new Error(useItsOwn);
  const from = sqlitePath(databaseUrl);
  if (!existsSync(from))
    throw new Error(`There is no database at ${from}. Set DATABASE_URL to the right one.`);
  const to = resolve(file);
  if (!existsSync(dirname(to))) throw new Error(`There is no folder ${dirname(to)} for the backup.`);
  return makeBackup(from, to);
}

async function makeBackup(from: string, to: string): Promise<number> {
  const startedAt = performance.now();
  let verified: Verified | undefined;
  const bytes = await copySqliteFile(from, to, async (copy) => {
    verified = await verifyCopy(copy);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Pages: all whole. MiB: ${(bytes / 2 ** 20).toFixed(1)}, seconds: ${seconds}`);
  if (verified) {
    const { chains, events, rows, digest, through, damages } = verified;
    console.log(`Chains: ${chains}, events: ${events}, rows compared: ${rows}, damages: ${damages}`);
    console.log(`Digest of all heads: ${digest}, as of ${through ?? 'the beginning'}`);
  } else {
    console.log('The database is of another version than this program, which cannot verify its history.');
  }
  console.log(`Backup: ${to}`);
  return verified && verified.damages > 0 ? exitCodes.damaged : exitCodes.done;
}

/** A database that is about to be migrated is worth a backup, too. */
async function verifyCopy(path: string): Promise<Verified | undefined> {
  const reader = openReader(`sqlite:${path}`);
  try {
    return await reader.snapshot(async (db) =>
      (await isLatest(db))
        ? verifyHistory(db, { asOf: undefined, onDamage: (damage) => console.log(damage) })
        : undefined,
    );
  } finally {
    await reader.close();
  }
}
