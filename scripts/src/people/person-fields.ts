import { isDate } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import type { Cells } from '../input-file/rows.ts';
import type { Column } from './columns.ts';
import { readTarget } from './target.ts';

/** A person as the directory has him. */
export type Person = components['schemas']['Person'];
/** The whole of what the directory is told of a person. */
export type PersonPut = Required<components['schemas']['PersonPut']>;

/** What a row says of a person. What it has no column for is not there; `null` empties. */
export type PersonFields = Partial<PersonPut>;

/** What is wrong with a row, and in which column; in none when the row as a whole is no row. */
export interface RowFault {
  line: number;
  column: Column | undefined;
  detail: string;
}

/** Tells of a cell that it is wrong. */
type Fail = (column: Column, detail: string) => void;

/** A column's part of a person, by what its cell says; only asked when the cell is not empty. */
const readers = {
  name: (text, fail) => readText('name', text, 255, fail),
  email: readEmail,
  user_type: readUserType,
  active_from: (text, fail) => readDate('active_from', text, fail),
  active_to: (text, fail) => readDate('active_to', text, fail),
} as const satisfies Partial<Record<keyof PersonPut, (text: string, fail: Fail) => string | undefined>>;

/** Reads what a row says, and tells of each cell that is wrong. */
export function readFields(cells: Cells, fail: Fail): PersonFields {
  const fields: Record<string, unknown> = {};
  for (const [column, read] of Object.entries(readers)) {
    const text = cells[column];
    if (typeof text !== 'string') continue;
    if (text !== '') fields[column] = read(text, fail);
    else if (column !== 'user_type') fields[column] = null;
  }
  for (const column of ['target_minutes', 'target_hours'] as const) {
    const text = cells[column];
    if (typeof text !== 'string') continue;
    fields.target_minutes = text === '' ? null : readTarget(column, text, fail);
  }
  return fields;
}

/** Reads whom a row is about. */
export function readUserId(cells: Cells, fail: Fail): string {
  const text = String(cells.user_id ?? '');
  if (text === '') fail('user_id', 'is missing');
  else if (text.includes('/')) fail('user_id', `${JSON.stringify(text)} has a slash in it`);
  else return readText('user_id', text, 255, fail) ?? '';
  return '';
}

function readText(column: Column, text: string, longest: number, fail: Fail): string | undefined {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) {
    fail(column, `${JSON.stringify(text)} has a line break or another control character in it`);
  } else if ([...text].length > longest) fail(column, `has more than ${longest} characters`);
  else return text;
  return undefined;
}

function readEmail(text: string, fail: Fail): string | undefined {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) fail('email', `${JSON.stringify(text)} is no e-mail address`);
  else return readText('email', text, 320, fail)?.toLowerCase();
  return undefined;
}

function readUserType(text: string, fail: Fail): PersonPut['user_type'] | undefined {
  const lower = text.toLowerCase();
  if (lower === 'employee' || lower === 'contractor') return lower;
  fail('user_type', `${JSON.stringify(text)} is neither employee nor contractor`);
  return undefined;
}

function readDate(column: Column, text: string, fail: Fail): string | undefined {
  if (isDate(text)) return text;
  fail(column, `${JSON.stringify(text)} is not a day as YYYY-MM-DD`);
  return undefined;
}
