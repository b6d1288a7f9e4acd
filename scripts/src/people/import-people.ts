import { listAll, type TimesheetsClient } from '@timesheets/sdk';
import { apiFault } from '../api-client/api-fault.ts';
import { connect } from '../api-client/connect.ts';
import type { ClientSettings } from '../api-client/settings.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { Progress } from '../command-line/progress.ts';
import type { ImportOptions } from './options.ts';
import type { Person, RowFault } from './person-fields.ts';
import { plan } from './plan.ts';
import { readPeople } from './read-people.ts';
import { faultLines, type PeopleReport } from './report.ts';
import { sendPeople } from './send.ts';

/** In a log, a line for so many people. */
const PROGRESS_EVERY = 50;

export interface ImportJob {
  options: ImportOptions;
  settings: ClientSettings;
  progress: Progress;
  /** Ends the import after the people who are on their way. */
  stop: AbortSignal;
  /** Ends it at once. */
  abort: AbortSignal;
}

/**
 * Brings the people of a file into the directory, and keeps the report up to date while it does. Nothing is sent before
 * the whole file was found to be right.
 *
 * @throws CannotRun when it cannot go on
 */
export async function importPeople(job: ImportJob, report: PeopleReport): Promise<void> {
  const { options, settings, progress, stop, abort } = job;
  const { rows, faults } = await readPeople(options.file);
  requireFaultless(options.file, faults);
  report.people = rows.length;
  try {
    const client = await connect(settings, 'putPerson', 'listPeople');
    const { planned, faults: misfits } = plan(rows, await readDirectory(client, abort));
    requireFaultless(options.file, misfits);
    progress.start(rows.length);
    const onDone = (done: number) => {
      if (done % PROGRESS_EVERY === 0 || done === rows.length) progress.reach(done);
    };
    await sendPeople(planned, { client, report, stop, abort, onDone });
  } catch (error) {
    throw apiFault(error, settings);
  } finally {
    progress.stop();
  }
}

function requireFaultless(file: string, faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  const heading = `${file} has faults, and nothing was sent. Correct them and run it again:`;
  throw new CannotRun([heading, ...faultLines(faults)].join('\n'));
}

function readDirectory(client: TimesheetsClient, signal: AbortSignal): Promise<Person[]> {
  return Array.fromAsync(listAll(client, '/people', { params: { query: { limit: 200 } }, signal }));
}
