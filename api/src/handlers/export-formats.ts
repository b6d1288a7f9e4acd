import { stringify } from 'csv-stringify/sync';
import type { TimesheetView } from '../domain/changes.ts';
import { presentTimesheet } from './present.ts';
import type { Input, StreamedBody } from './types.ts';

type MediaType = Input<'exportTimesheets'>['mediaType'];

/** How entries are written, one after the other. */
export interface Format<Type extends MediaType = MediaType> {
  contentType: StreamedBody<Type>['contentType'];
  extension: string;
  /** What comes before the first entry. */
  head: string;
  lines(rows: readonly TimesheetView[]): string;
}

const columns = [
  'id',
  'user_id',
  'user_type',
  'date',
  'week',
  'project_id',
  'minutes',
  'note',
  'status',
  'locked_reason',
  'source_system',
  'source_external_id',
  'created_by_kind',
  'created_by_id',
  'created_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof TimesheetView)[];

export const formats: { readonly [Type in MediaType]: Format<Type> } = {
  'text/csv': {
    // RFC 4180, section 3.
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    head: writeCsv([[...columns]]),
    lines: (rows) => writeCsv(rows.map((row) => columns.map((name) => safeCell(row[name])))),
  },
  'application/x-ndjson': {
    contentType: 'application/x-ndjson',
    extension: 'jsonl',
    head: '',
    lines: (rows) => rows.map((row) => `${JSON.stringify(presentTimesheet(row))}\n`).join(''),
  },
};

function writeCsv(rows: (string | number | null)[][]): string {
  // A carriage return or line feed alone is quoted as well: most readers take either for the end of a row, and in
  // some countries spreadsheets take a semicolon for the end of a cell.
  return stringify(rows, { record_delimiter: '\r\n', quote_record_delimiter: true, quoted_match: ';' });
}

/**
 * What spreadsheets take for a formula and run (CWE-1236), with the white space that they skip; and what begins with an
 * apostrophe already, so that taking one away always gives the text back.
 */
const unsafeCell = /^(?:'|[\s'\p{Cc}\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠])/u;

function safeCell(value: string | number | null): string | number | null {
  return typeof value === 'string' && unsafeCell.test(value) ? `'${value}` : value;
}
