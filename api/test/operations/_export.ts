import type { Timesheet } from '@timesheets/sdk';
import { parse } from 'csv-parse/sync';
import type { Caller } from '../_api.ts';

/** The export as it comes. */
export function fetchExport(caller: Caller, query = '', init: RequestInit = {}): Promise<Response> {
  return caller.fetch(`/timesheets/export?${query}`, init);
}

async function exportText(caller: Caller, query: string, accept: string): Promise<string> {
  const response = await fetchExport(caller, query, { headers: { accept } });
  if (response.status !== 200) throw new Error(await response.text());
  return response.text();
}

/** The rows of an export in CSV, read as RFC 4180 says and no other way, cells as they are. */
export async function exportCsv(caller: Caller, query = ''): Promise<Record<string, string>[]> {
  return parseCsv(await exportText(caller, query, 'text/csv'));
}

export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

/** The entries of an export in JSON lines. */
export async function exportLines(caller: Caller, query = ''): Promise<Timesheet[]> {
  const text = await exportText(caller, query, 'application/x-ndjson');
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line does not end');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
