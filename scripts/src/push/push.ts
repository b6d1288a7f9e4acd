import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import { apiFault } from './api-fault.ts';
import { findAudience } from './audience.ts';
import { batchesOf } from './batches.ts';
import { CannotRun } from './cannot-run.ts';
import { type CheckedRow, checkRows } from './check-rows.ts';
import { createCredentials } from './credentials.ts';
import type { PushOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { type Report, refuse, rowsDone } from './report.ts';
import { type SendableRow, sendBatch } from './send-batch.ts';
import type { PushSettings } from './settings.ts';

/** A batch is one transaction over many rows; it may take its time. */
const TIMEOUT_MS = 60_000;
const RETRIES = 5;

export interface PushJob {
  options: PushOptions;
  settings: PushSettings;
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

  const getAccessToken = createCredentials(settings, await findAudience(settings));
  const baseUrl = settings.apiUrl.href;
  try {
    const client = createTimesheetsClient({
      baseUrl,
      getAccessToken,
      timeoutMs: TIMEOUT_MS,
      retries: RETRIES,
    });
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
  return format === 'csv' ? readCsv(file) : readJsonLines(file);
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
