import { existsSync } from 'node:fs';
import { explain, parseArguments, unknownArgument } from './command-line.ts';
import { type Verified, verifyHistory } from './domain/verify-history.ts';
import { migrateToLatest, requireLatest } from './store/migrate.ts';
import { Differs } from './store/move/compare-table.ts';
import { findFilledTable } from './store/move/empty-target.ts';
import { moveRows } from './store/move/move-rows.ts';
import { type Db, openReader, openStore, type Store } from './store/open.ts';
import { lockFile } from './store/sqlite-lock.ts';
import { sqlitePath } from './store/sqlite-path.ts';

/** `npm run migrate-store -- FROM TO`: moves a SQLite file into an empty PostgreSQL database. */

const usage = 'npm run migrate-store -- sqlite:PATH postgres://…';

const help = `Usage: ${usage}

Copies everything in a SQLite file into an empty PostgreSQL database: entries, weeks, people, projects, settings, history,
tombstones and kept answers. Then reads every row in both, compares them, and verifies the history there against its hash
chains. All of it is one transaction: in the end all is there, or nothing. The file is only read.

Stop the API first. Cursors, ETags and Idempotency-Keys that were given out before stay good. Afterwards set DATABASE_URL
to the new database, start as many API processes as you like, and keep the file as the last backup of its kind.

Exit code 0: moved. 1: refused, or something was not as it should be, with the reason. 2: could not run.`;

const exitCodes = { moved: 0, refused: 1, cannotRun: 2 };

/** Thrown for what is there and must not be touched or moved. */
class Refused extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  const isRefused = error instanceof Refused || error instanceof Differs;
  if (isRefused) console.error('Nothing was moved.');
  process.exitCode = isRefused ? exitCodes.refused : exitCodes.cannotRun;
}

async function run(args: string[]): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArguments(args, options, usage);
  const [from, to, more] = positionals;
  if (more !== undefined) throw unknownArgument(more, usage);
  if (values.help || from === undefined || to === undefined) {
    (values.help ? console.log : console.error)(help);
    return values.help ? exitCodes.moved : exitCodes.cannotRun;
  }
  if (!from.startsWith('sqlite:')) throw new Error(`FROM must be sqlite:PATH.\nUsage: ${usage}`);
  if (!/^postgres(ql)?:\/\//.test(to)) throw new Error(`TO must be postgres://….\nUsage: ${usage}`);
  const unlock = lockSource(sqlitePath(from));
  const source = openReader(from);
  const target = openStore(to);
  try {
    await source.snapshot((db) => move(db, target));
  } finally {
    await target.close();
    await source.close();
    unlock();
  }
  return exitCodes.moved;
}

function lockSource(path: string): () => void {
  if (!existsSync(path)) throw new Error(`There is no database at ${path}. Name the file that the API had.`);
  try {
    return lockFile(`${path}.lock`, path);
  } catch (cause) {
    throw new Refused(`${path} is in use. Stop the API first: what it writes meanwhile would be lost.`, {
      cause,
    });
  }
}

async function move(source: Db, target: Store): Promise<void> {
  await requireLatest(source);
  await requireEmpty(target.db);
  const before = await verify(source, 'The history in the file is damaged');
  await migrateToLatest(target);
  await target.db.transaction().execute(async (trx) => {
    await moveRows(
      source,
      trx,
      async () => requireEmpty(trx),
      (table, rows) => console.log(`${table}: ${rows}`),
    );
    const after = await verify(trx, 'The history that arrived is damaged');
    if (after.digest !== before.digest || after.events !== before.events || after.rows !== before.rows) {
      throw new Refused('The history that arrived is not the one that was sent.');
    }
  });
  const { chains, events, rows, digest } = before;
  console.log(`Chains: ${chains}, events: ${events}, rows compared with them: ${rows}`);
  console.log(`Digest of all heads, there as here: ${digest}`);
  console.log('Moved. Set DATABASE_URL to the new database, and do not start the API on the file again.');
}

async function requireEmpty(db: Db): Promise<void> {
  const filled = await findFilledTable(db);
  if (filled === undefined) return;
  throw new Refused(`The new database is not empty: there are rows in ${filled}. Name one that is.`);
}

async function verify(db: Db, what: string): Promise<Verified> {
  const verified = await verifyHistory(db, { asOf: undefined, onDamage: (damage) => console.error(damage) });
  if (verified.damages === 0) return verified;
  throw new Refused(`${what}. See "npm run audit -- --help" for what that means.`);
}
