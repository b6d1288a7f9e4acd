import type { TimesheetsClient } from '@timesheets/sdk';
import { apiFault } from '../api-client/api-fault.ts';
import { connect } from '../api-client/connect.ts';
import type { ClientSettings } from '../api-client/settings.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { Progress } from '../command-line/progress.ts';
import { readCsv } from '../input-file/read-csv.ts';
import { batchesOf } from './batches.ts';
import { type CheckedRow, checkRows } from './check-rows.ts';
import { csvColumns } from './csv-columns.ts';
import type { PushOptions } from './options.ts';
import { readJsonLines } from './read-json-lines.ts';
import { type Report, refuse, rowsDone } from './report.ts';
import { type SendableRow, sendBatch } from './send-batch.ts';

export interface PushJob {
  options: PushOptions;
  settings: ClientSettings;
  progress: Progress;
  /** Ends the push after the batch that is on its way. */
  stop: AbortSignal;
  /** Ends it at once. */
  abort: AbortSignal;
}

/**
 * Pushes every row of a file through the API, batch by batch, and keeps the report up to date while it does. Nothing is
 * sent before the whole file was found readable. Running it again is safe: what is stored already stays as it is.
 *
 * @throws CannotRun when it cannot go on
 */
export async function push(job: PushJob, report: Report): Promise<void> {
  const { options, settings, progress, stop, abort } = job;
  for await (const _ of readRows(options)) report.rows += 1;

  try {
    const client = await connect(settings, 'batchTimesheets', 'listTimesheets');
    const system = await readSystem(client, settings.clientId);
    progress.start(report.rows);
    for await (const batch of batchesOf(sendable(checkRows(readRows(options), system), report))) {
      if (stop.aborted) break;
      await sendBatch(client, batch, report, abort);
      progress.reach(rowsDone(report));
    }
  } catch (error) {
    throw apiFault(error, settings);
  } finally {
    progress.stop();
  }
}

function readRows({ file, format }: PushOptions) {
  return format === 'csv' ? readCsv(file, csvColumns) : readJsonLines(file);
}

/** Which source system the API knows this client as. */
async function readSystem(client: TimesheetsClient, clientId: string): Promise<string> {
  const { data: me } = await client.GET('/me');
  if (me.system !== null) return me.system;
  throw new CannotRun(
    `${clientId} is no machine of this API: its operator has to add it to MACHINE_CLIENTS.`,
  );
}

async function* sendable(rows: AsyncIterable<CheckedRow>, report: Report): AsyncGenerator<SendableRow> {
  for await (const row of rows) {
    if ('fault' in row) refuse(report, row, row.fault);
    else yield row;
  }
}
