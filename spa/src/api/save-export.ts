import type { paths, TimesheetsClient } from '@timesheets/sdk';

/** The filters of an export; whose entries, too. */
export type ExportQuery = NonNullable<paths['/timesheets/export']['get']['parameters']['query']>;

/** What a file can hold: a table for spreadsheets, or one JSON object on each line for programs. */
export const exportFormats = {
  csv: { accept: 'text/csv', extension: 'csv' },
  lines: { accept: 'application/x-ndjson', extension: 'jsonl' },
} as const;
export type ExportFormat = keyof typeof exportFormats;

export interface ExportOrder {
  query: ExportQuery;
  format: ExportFormat;
  /** The file's name, without its ending. */
  name: string;
  /** Leaves out what the API has no filter for. */
  narrow?: ((text: string, format: ExportFormat) => string) | undefined;
}

// Some browsers only begin to read when the person has said where the file goes.
const READ_WITHIN_MS = 600_000;

/**
 * Fetches entries as a file and has the browser save it. Rejects as any call of the SDK does, also when the answer
 * breaks off: half a file is never saved.
 */
export async function saveExport(
  client: Pick<TimesheetsClient, 'GET'>,
  { query, format, name, narrow }: ExportOrder,
): Promise<void> {
  const { accept, extension } = exportFormats[format];
  const { data } = await client.GET('/timesheets/export', {
    params: { query },
    headers: { accept },
    parseAs: 'blob',
  });
  const file = narrow ? new Blob([narrow(await data.text(), format)], { type: accept }) : data;
  save(file, `${name}.${extension}`);
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
