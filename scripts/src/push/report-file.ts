import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from '../command-line/cannot-run.ts';
import { type Report, rowsDone } from './report.ts';

/** Tells before the push whether its report could be written after it. */
export function requireWritable(file: string | undefined): void {
  if (file === undefined) return;
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw new CannotRun(`--report ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Writes the report as JSON, if one is wanted. `complete` says whether every row was come to. */
export function writeReport(file: string | undefined, report: Report): void {
  if (file === undefined) return;
  const complete = rowsDone(report) === report.rows;
  writeFileSync(file, `${JSON.stringify({ ...report, complete }, null, 2)}\n`);
}
