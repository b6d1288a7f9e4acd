import { resolve } from 'node:path';
import { parseArguments } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';

export interface ImportOptions {
  command: 'import';
  /** Absolute path of the file. */
  file: string;
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
}

export interface MergeOptions {
  command: 'merge';
  /** The user_id that is given up. */
  from: string;
  /** The user_id that everything belongs to afterwards. */
  into: string;
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
}

const importUsage = 'npm run people -- FILE.csv [--dry-run]';
const mergeUsage = 'npm run people -- merge FROM INTO [--dry-run]';

/** What `--help` prints. */
export const help = `Usage: ${importUsage}
       ${mergeUsage}

Brings the people of a CSV file into the directory, through the Timesheets API. What the file has no column for
stays as it is, and so does everybody who is not in it. A file with a fault is not sent at all.

The first line names the columns, separated by commas, in any order:

  user_id         who it is, as the API knows him. Always there; everything else can be left out
  name            what people read
  email           where mail reaches him
  user_type       employee or contractor. A person who is not known yet needs it
  active_from     first day he has to hand in time for, YYYY-MM-DD
  active_to       last day, YYYY-MM-DD
  target_minutes  what he is expected to log a week, in minutes
  target_hours    the same in hours: 40, 38.5 or 38:30. Instead of target_minutes

An empty cell empties what the directory had (but for user_type, which then stays).

merge joins two identities of one person: the entries of FROM are replaced by equal ones of INTO. FROM stays in the
directory with the history of his weeks, and is never missing again. What was handed in, lies in closed books or makes a
day too long refuses it, and so does a decision of one of the two on a week of the other. It works on the database
itself, DATABASE_URL or the local set-up's; with SQLite, stop the API first (a dry run goes beside it). User ids that
are e-mail addresses are taken in any case; set OIDC_USER_ID_CLAIM as the API has it.

  --dry-run  say what would be done, and do nothing
  --help     print this

Environment (without it, the local set-up is meant): TIMESHEETS_API_URL, TIMESHEETS_ISSUER,
TIMESHEETS_CLIENT_ID, TIMESHEETS_CLIENT_SECRET_FILE or TIMESHEETS_CLIENT_SECRET. The client needs the scope
manage:directory. Running it again is safe: whoever is as the file says is left alone.

Exits with 0 when everybody is as the file says, 1 when some were refused, 2 when it cannot run, 130 when interrupted.`;

/**
 * Reads the command line; paths count from `folder`.
 *
 * @throws CannotRun when it is none of the two that `--help` describes
 */
export function readOptions(args: readonly string[], folder: string): ImportOptions | MergeOptions {
  const { positionals, values } = parseArguments(args, { 'dry-run': { type: 'boolean' } }, importUsage);
  const [file, ...more] = positionals;
  const dryRun = values['dry-run'] ?? false;
  if (file === 'merge') return readMerge(more, dryRun);
  if (file === undefined) throw new CannotRun(`Name the file with the people: ${importUsage}`);
  if (more.length > 0) {
    throw new CannotRun(`Import one file at a time, not ${positionals.join(' and ')}: ${importUsage}`);
  }
  if (!/\.csv$/i.test(file)) {
    throw new CannotRun(`${file} must end in .csv, so that it is clear what it holds.`);
  }
  return { command: 'import', file: resolve(folder, file), dryRun };
}

function readMerge([from, into, more]: readonly string[], dryRun: boolean): MergeOptions {
  if (more !== undefined) throw new CannotRun(`Unknown argument: ${more}. Usage: ${mergeUsage}`);
  if (from === undefined || into === undefined) {
    throw new CannotRun(`Name the two user_ids to join, the one to give up first: ${mergeUsage}`);
  }
  return { command: 'merge', from, into, dryRun };
}
