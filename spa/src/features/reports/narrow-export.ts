import type { Timesheet } from '@timesheets/sdk';
import type { ExportFormat } from '../../api/save-export.ts';
import type { UserType } from './question.ts';

/**
 * Leaves only the entries of one user type in an exported file: the API's export has no such filter, its totals do.
 * CSV keeps its header row; every other line is left as it came.
 */
export function narrowToUserType(text: string, format: ExportFormat, userType: UserType): string {
  return format === 'csv' ? narrowCsv(text, userType) : narrowLines(text, userType);
}

function narrowLines(text: string, userType: UserType): string {
  return text
    .split('\n')
    .filter((line) => line !== '' && (JSON.parse(line) as Timesheet).user_type === userType)
    .map((line) => `${line}\n`)
    .join('');
}

// RFC 4180: a quoted field may hold commas, line ends and doubled quotes.
const RECORD = /(?:"(?:[^"]|"")*"|[^"\r\n])+\r?\n?/g;
const FIELD = /(?:^|,)("(?:[^"]|"")*"|[^,\r\n]*)/g;

function narrowCsv(text: string, userType: UserType): string {
  const [header = '', ...records] = text.match(RECORD) ?? [];
  const column = fieldsOf(header).indexOf('user_type');
  return [header, ...records.filter((record) => fieldsOf(record)[column] === userType)].join('');
}

function fieldsOf(record: string): string[] {
  return Array.from(record.matchAll(FIELD), ([, field = '']) => field);
}
