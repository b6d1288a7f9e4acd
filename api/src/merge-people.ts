import { parseArgs } from 'node:util';
import { todayIn } from '@timesheets/sdk/calendar';
import { explain, readDatabaseConfig } from './command-line.ts';
import type { Config } from './config.ts';
import { parseUserId } from './contract/user-id.ts';
import type { Machine } from './domain/actor.ts';
import { type Merged, mergePeople } from './domain/merge-people.ts';
import { originOf, type Unit } from './domain/unit.ts';
import { Refusal, Unavailable } from './errors.ts';
import { insertAuditEvents } from './store/audit.ts';
import { takeChangeNumber } from './store/change-clock.ts';
import { lockOutWriters } from './store/merge-people.ts';
import { requireLatest } from './store/migrate.ts';
import { openReader, openStore } from './store/open.ts';

/** `node api/src/merge-people.ts FROM INTO`: joins two identities of one person, all or nothing. */

const help = `Usage: node api/src/merge-people.ts FROM INTO

Joins two identities of one person in the database at DATABASE_URL: the entries of the user id FROM become those of INTO,
INTO takes over what is not known of him yet, and FROM is gone but for its history. On SQLite, stop the API first.
OIDC_USER_ID_CLAIM, and OIDC_AUDIENCE or OIDC_CLAIMS_NAMESPACE with it, must be as the API has them: they say whether user
ids are e-mail addresses.

Nothing is changed when FROM has handed in a week, INTO has handed in one in which FROM has entries, an entry of FROM lies
in closed books, or a day would hold more than 24 hours.

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
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return exitCodes.merged;
  }
  const [from, into, ...more] = positionals;
  if (from === undefined || into === undefined || more.length > 0) {
    console.error(help);
    return exitCodes.cannotRun;
  }
  const config = readDatabaseConfig(process.env);
  const [fromId, intoId] = [readUserId(from, config), readUserId(into, config)];
  await requireDatabase(config);
  const { entries, weeks, tombstones } = await merge(config, fromId, intoId);
  console.log(
    `Merged ${fromId} into ${intoId}. Entries: ${entries}, weeks they are in: ${weeks}, deleted entries: ${tombstones}.`,
  );
  return exitCodes.merged;
}

function readUserId(text: string, { userIdIsEmail }: Config): string {
  const userId = parseUserId(text, userIdIsEmail);
  if (userId !== undefined) return userId;
  throw new Error(
    `"${text}" cannot be a user id${userIdIsEmail ? ': user ids are e-mail addresses here' : ''}.`,
  );
}

/** Opening a SQLite file for writing makes one where there is none. */
async function requireDatabase({ databaseUrl }: Config): Promise<void> {
  const reader = openReader(databaseUrl);
  try {
    await reader.snapshot(requireLatest);
  } finally {
    await reader.close();
  }
}

async function merge({ databaseUrl, timeZone }: Config, from: string, into: string): Promise<Merged> {
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
