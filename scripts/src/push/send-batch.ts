import type { TimesheetBatchResult, TimesheetCreate, TimesheetsClient } from '@timesheets/sdk';
import type { CheckedRow } from './check-rows.ts';
import { type Report, refuse } from './report.ts';

export type SendableRow = CheckedRow & { timesheet: TimesheetCreate };
type Result = TimesheetBatchResult['results'][number];

/** Sends rows in one request, each of which succeeds or fails alone, and writes into the report what became of them. */
export async function sendBatch(
  client: TimesheetsClient,
  batch: readonly SendableRow[],
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const items = batch.map(({ timesheet }) => ({ op: 'upsert' as const, timesheet }));
  const body = { mode: 'per_item' as const, dry_run: report.dry_run, items };
  const { data } = await client.POST('/timesheets/batch', { body, signal });
  const results = new Map(data.results.map((result) => [result.index, result]));
  for (const [index, row] of batch.entries()) count(report, row, results.get(index));
}

function count(report: Report, row: SendableRow, result: Result | undefined): void {
  switch (result?.status) {
    case 'created':
    case 'updated':
    case 'unchanged':
      report[result.status] += 1;
      break;
    default: {
      const { code = 'internal', detail = 'The API does not say what became of this row.' } =
        result?.problem ?? {};
      refuse(report, row, { code, detail: ownWords(code, row) ?? detail });
    }
  }
}

/** The API's detail is for whoever calls it; of a project it says where to look in the API. */
function ownWords(code: string, { timesheet }: SendableRow): string | undefined {
  if (code !== 'unknown-project') return undefined;
  return `the project ${timesheet.project_id} does not exist; ask whoever manages the directory to create it, or correct the file`;
}
