import type { TimesheetCreate } from '@timesheets/sdk';
import { isDate, MAX_MINUTES_PER_DAY, parseDuration } from '@timesheets/sdk/calendar';
import { type Cells, type Fault, invalidRow } from '../input-file/rows.ts';
import type { Column } from './columns.ts';

const userTypes = ['employee', 'contractor'] as const;
const durationFaults = {
  empty: 'is empty',
  malformed: 'is none of 8, 1.5, 1:30, 1h30, 90m',
  'too-long': 'is more than 24 hours',
};

/** What a row says, ready to be sent; or all that is wrong with it. The API checks the rest, row by row. */
export function toTimesheet(cells: Cells, system: string): TimesheetCreate | Fault {
  const faults: string[] = [];
  const text = (column: Column) => readText(cells[column], column, faults);
  const required = (column: Column) => {
    const value = text(column);
    if (value === '') faults.push(`${column} is missing`);
    return value;
  };
  const date = required('date');
  if (date !== '' && !isDate(date)) faults.push(`date ${JSON.stringify(date)} is not a day as YYYY-MM-DD`);
  const userType = required('user_type');
  const user_type = userTypes.find((known) => known === userType);
  if (userType !== '' && !user_type) {
    faults.push(`user_type ${JSON.stringify(userType)} is neither employee nor contractor`);
  }
  const timesheet = {
    user_id: required('user_id'),
    user_type: user_type ?? 'contractor',
    date,
    project_id: required('project_id'),
    minutes: readMinutes(cells, text('duration'), faults),
    note: text('note'),
    source: { system, external_id: required('external_id') },
  };
  return faults.length > 0 ? invalidRow(faults.join('; ')) : timesheet;
}

function readText(value: unknown, column: Column, faults: string[]): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  faults.push(`${column} must be a text`);
  return '';
}

function readMinutes({ minutes }: Cells, duration: string, faults: string[]): number {
  const isGiven = minutes !== undefined && minutes !== null && minutes !== '';
  if (isGiven && duration !== '') faults.push('give either minutes or duration, not both');
  else if (isGiven) return readWholeMinutes(minutes, faults);
  else if (duration === '') faults.push('minutes is missing');
  else return readDuration(duration, faults);
  return 0;
}

function readWholeMinutes(value: unknown, faults: string[]): number {
  const isWhole = typeof value === 'number' || (typeof value === 'string' && /^\d{1,4}$/.test(value.trim()));
  const minutes = isWhole ? Number(value) : Number.NaN;
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_MINUTES_PER_DAY) return minutes;
  faults.push(`minutes ${JSON.stringify(value)} is not a whole number from 1 to ${MAX_MINUTES_PER_DAY}`);
  return 0;
}

function readDuration(text: string, faults: string[]): number {
  const parsed = parseDuration(text);
  if (parsed.ok && parsed.minutes > 0) return parsed.minutes;
  faults.push(`duration ${JSON.stringify(text)} ${parsed.ok ? 'is nothing' : durationFaults[parsed.reason]}`);
  return 0;
}
