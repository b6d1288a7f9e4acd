import { resolve } from 'node:path';
import { parseArguments } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';

export interface PushOptions {
  /** Absolute path of what to push. */
  file: string;
  format: 'csv' | 'jsonl';
  /** Decide everything, store nothing. */
  dryRun: boolean;
  /** Absolute path of the report in JSON, if one is wanted. */
  reportFile: string | undefined;
}

const usage = 'npm run push -- FILE.csv|FILE.jsonl [--dry-run] [--report REPORT.json]';

/** What `--help` prints. */
export const help = `Usage: ${usage}

Pushes the entries of a file through the Timesheets API. What is stored already stays as it is.

  --dry-run             decide everything, store nothing
  --report REPORT.json  write what became of every row to this file
  --help                print this

Environment (without it, the local set-up is meant): TIMESHEETS_API_URL, TIMESHEETS_ISSUER,
TIMESHEETS_CLIENT_ID, TIMESHEETS_CLIENT_SECRET_FILE or TIMESHEETS_CLIENT_SECRET.

Exits with 0 when every row is stored, 1 when some were refused, 2 when it cannot run, 130 when interrupted.`;

/**
 * Reads the command line; paths count from `folder`.
 *
 * @throws CannotRun when it is not one that {@link usage} describes
 */
export function readOptions(args: readonly string[], folder: string): PushOptions {
  const { positionals, values } = parseArguments(
    args,
    { 'dry-run': { type: 'boolean' }, report: { type: 'string' } },
    usage,
  );
  const [file, ...more] = positionals;
  if (file === undefined) throw new CannotRun(`Name the file to push: ${usage}`);
  if (more.length > 0)
    throw new CannotRun(`Push one file at a time, not ${positionals.join(' and ')}: ${usage}`);
  const [, extension] = /\.(csv|jsonl|ndjson)$/i.exec(file) ?? [];
  if (extension === undefined)
    throw new CannotRun(`${file} must end in .csv or .jsonl, so that it is clear what it holds.`);
  return {
    file: resolve(folder, file),
    format: extension.toLowerCase() === 'csv' ? 'csv' : 'jsonl',
    dryRun: values['dry-run'] ?? false,
    reportFile: values.report === undefined ? undefined : resolve(folder, values.report),
  };
}
