import { explain, parseArguments, readDatabaseConfig, unknownArgument } from './command-line.ts';
import { verifyHistory } from './domain/verify-history.ts';
import { requireLatest } from './store/migrate.ts';
import { openReader } from './store/open.ts';

/** `npm run audit -- verify`: says whether anybody has changed the history, or the entries behind its back. */

const usage = 'npm run audit -- verify [--as-of INSTANT]';

const help = `Usage: ${usage}

Verifies the history in the database at DATABASE_URL, or else in the local set-up's (in LOCAL_DATA_DIR): every chain from
its first event to its head, where events are filed, and that entries, weeks, people, projects and settings are stored as
their history says. Reads one snapshot and writes nothing, so the API may go on meanwhile.

  --as-of INSTANT   takes the digest of the chains as they were then, such as 2026-11-21T09:00:00Z

Exit code 0: all is whole. 1: something is damaged, each damage is named on a line. 2: could not run.

Who can write to the database can write a whole chain anew, with its head, and no check inside the database sees that.
The digest of all heads does: note it down with its instant somewhere else, and later ask for the digest as of that
instant. It must be the same. While the API is writing, note the digest as of a minute ago, as writes of this very moment
may still be under way.`;

const exitCodes = { whole: 0, damaged: 1, cannotRun: 2 };

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = exitCodes.cannotRun;
}

async function run(args: string[]): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' }, 'as-of': { type: 'string' } } as const;
  const { values, positionals } = parseArguments(args, options, usage);
  if (values.help) {
    console.log(help);
    return exitCodes.whole;
  }
  const [command, more] = positionals;
  if (command === undefined) {
    console.error(help);
    return exitCodes.cannotRun;
  }
  const wrong = command === 'verify' ? more : command;
  if (wrong !== undefined) throw unknownArgument(wrong, usage);
  return verify(values['as-of'] === undefined ? undefined : parseInstant(values['as-of']));
}

async function verify(asOf: string | undefined): Promise<number> {
  const startedAt = performance.now();
  const reader = openReader(readDatabaseConfig(process.env).databaseUrl);
  try {
    const verified = await reader.snapshot(async (db) => {
      await requireLatest(db);
      return verifyHistory(db, { asOf, onDamage: (damage) => console.log(damage) });
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const { chains, events, rows, damages, digest, through } = verified;
    console.log(`Chains: ${chains}, events: ${events}, rows compared: ${rows}, seconds: ${seconds}`);
    console.log(`Digest of all heads: ${digest}, as of ${asOf ?? through ?? 'the beginning'}`);
    console.log(damages === 0 ? 'Whole.' : `Damages: ${damages}`);
    return damages === 0 ? exitCodes.whole : exitCodes.damaged;
  } finally {
    await reader.close();
  }
}

/** An instant as the history writes it. */
function parseInstant(text: string): string {
  const instant = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(instant.getTime())) {
    return instant.toISOString();
  }
  throw new Error(`--as-of is "${text}" but must be an instant like 2026-11-21T09:00:00Z.`);
}
