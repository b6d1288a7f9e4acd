import type { Timesheet } from './contract.ts';
import { readJsonLines } from './json-lines.ts';
import type { ReadInit } from './pages.ts';
import type { TimesheetsClient } from './timesheets-client.ts';

/**
 * Every entry that the filters let through, as one answer that is read while it comes: however many there are, no more
 * than a few of them are in memory. All are of one moment. Rejects with `NetworkError` when the answer breaks off: what
 * came until then is not everything.
 */
export async function* exportTimesheets(
  client: Pick<TimesheetsClient, 'GET'>,
  init: Omit<ReadInit<'/timesheets/export'>, 'headers'> = {},
): AsyncGenerator<Timesheet, void, undefined> {
  const headers = { accept: 'application/x-ndjson' };
  const { response } = await client.GET('/timesheets/export', { ...init, headers, parseAs: 'stream' });
  yield* readJsonLines<Timesheet>(response);
}
