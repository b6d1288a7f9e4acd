import { todayIn } from '@timesheets/sdk/calendar';
import { explain, parseArguments, readDatabaseConfig, unknownArgument } from './command-line.ts';
import type { Config } from './config.ts';
import { parseUserId } from './contract/user-id.ts';
import type { Machine } from './domain/actor.ts';
import { mergePeople } from './domain/merge-people.ts';
import { type MergePlan, planMerge } from './domain/plan-merge.ts';
import { originOf, type Unit } from './domain/unit.ts';
import { Refusal, Unavailable } from './errors.ts';
import { insertAuditEvents } from './store/audit.ts';
import { takeChangeNumber } from './store/change-clock.ts';
import { lockOutWriters } from './store/merge-people.ts';
import { requireLatest } from './store/migrate.ts';
import { type Db, openReader, openStore } from './store/open.ts';

/** `node api/src/merge-people.ts FROM INTO`: joins two identities of one person, all or nothing. */

const usage = 'node api/src/merge-people.ts FROM INTO [--dry-run]';

const help = `Usage: ${usage}

Joins two identities of one person in the database at DATABASE_URL: the entries of the user id FROM are replaced by equal
ones of INTO, INTO takes over what is not known of him yet, and his open weeks are rejected where those of FROM are. FROM
stays with his weeks and their history, without entries, and is never missing again.

OIDC_USER_ID_CLAIM, and OIDC_AUDIENCE or OIDC_CLAIMS_NAMESPACE with it, should be as the API has them: they say whether
user ids are e-mail addresses, which are trimmed and in lower case. Without OIDC_USER_ID_CLAIM, two ids that look like
e-mail addresses are taken for some.

Nothing is changed when FROM has handed in a week, INTO has handed in one in which FROM has entries, an entry of FROM lies
in closed books, a day would hold more than 24 hours, or one of the two has decided on a week of the other.

  --dry-run  say what would be done, and do nothing; the API may go on meanwhile. On SQLite, a merge itself needs it
             stopped

Exit code 0: merged. 1: refused, with the reason. 2: could not run.`;

const exitCodes = { merged: 0, refused: 1, cannotRun: 2 };

/** How the history names who did it: somebody at the machine itself. */
const actor: Machine = {
  kind: 'client',
  issuer: 'local',
  sub: 'operator',
  clientId: 'merge-people',
  scopes: [],
  system: '',
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  const isRefused = error instanceof Refusal && !(error instanceof Unavailable);
  process.exitCode = isRefused ? exitCodes.refused : exitCodes.cannotRun;
}

async function run(args: string[]): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' }, 'dry-run': { type: 'boolean' } } as const;
  const { values, positionals } = parseArguments(args, options, usage);
  if (values.help) {
    console.log(help);
    return exitCodes.merged;
  }
  const [from, into, more] = positionals;
  if (more !== undefined) throw unknownArgument(more, usage);
  if (from === undefined || into === undefined) {
    console.error(help);
    return exitCodes.cannotRun;
  }
  const config = readDatabaseConfig(process.env);
  const isEmail =
    config.userIdIsEmail || (!process.env.OIDC_USER_ID_CLAIM && [from, into].every(isLikeEmail));
  const [fromId, intoId] = [readUserId(from, isEmail), readUserId(into, isEmail)];
  if (values['dry-run']) {
    console.log(
      `Dry run: nothing was changed. It would merge ${describe(await plan(config, fromId, intoId))}`,
    );
  } else {
    await read(config, async () => {});
    console.log(`Merged ${describe(await merge(config, fromId, intoId))}`);
  }
  return exitCodes.merged;
}

function isLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}

function readUserId(text: string, isEmail: boolean): string {
  const userId = parseUserId(text, isEmail);
  if (userId !== undefined) return userId;
  throw new Error(`"${text}" cannot be a user id${isEmail ? ': user ids are e-mail addresses here' : ''}.`);
}

function describe({ from, into, entries, rejected }: MergePlan): string {
  const weeks = new Set(entries.map(({ week }) => week));
  return (
    `${from.user_id} into ${into.user_id}. Entries: ${entries.length}, weeks they are in: ${weeks.size}, ` +
    `rejected weeks taken over: ${rejected.length}.`
  );
}

function plan(config: Config, from: string, into: string): Promise<MergePlan> {
  return read(config, (db) => planMerge(db, from, into));
}

/** Reads from a database that is there and up to date: opening a SQLite file for writing makes one where there is none. */
async function read<Result>({ databaseUrl }: Config, work: (db: Db) => Promise<Result>): Promise<Result> {
  const reader = openReader(databaseUrl);
  try {
    return await reader.snapshot(async (db) => {
      await requireLatest(db);
      return work(db);
    });
  } finally {
    await reader.close();
  }
}

async function merge({ databaseUrl, timeZone }: Config, from: string, into: string): Promise<MergePlan> {
  const store = openStore(databaseUrl);
  try {
    return await store.transaction(async (trx) => {
      await lockOutWriters(trx, store.dialect);
      const now = new Date();
      const changedIn = await takeChangeNumber(trx, store.dialect);
      const today = todayIn(timeZone, now);
      const unit: Unit = { trx, actor, now: now.toISOString(), today, changedIn, audit: [] };
      const merged = await mergePeople(unit, from, into);
      await insertAuditEvents(trx, originOf(unit, crypto.randomUUID()), unit.audit);
      return merged;
    });
  } finally {
    await store.close();
  }
}
