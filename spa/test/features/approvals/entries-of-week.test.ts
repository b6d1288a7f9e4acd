import type { Timesheet, WeekRow } from '@timesheets/sdk';
import { datesOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import { entriesOfWeek, hidesNotes } from '../../../src/features/approvals/entries-of-week.ts';
import { aWeek } from './_week.ts';

type Cell = { minutes: number; note: string | null; timesheet_ids: string[] };

function aRow(project_name: string, cells: Record<number, Cell>): WeekRow {
  const empty: Cell = { minutes: 0, note: null, timesheet_ids: [] };
  const all = datesOf('2026-W46').map((date, day) => ({
    date,
    locked_reason: null,
    ...(cells[day] ?? empty),
  }));
  return { project_id: project_name, project_name, total_minutes: 60, cells: all };
}

const one = aRow('ACME', { 0: { minutes: 60, note: 'Release', timesheet_ids: ['1'] } });
const two = aRow('Internal', { 0: { minutes: 90, note: null, timesheet_ids: ['2', '3'] } });

test('entries stand by day, with their notes', (t) => {
  const week = aWeek({ rows: [one] });
  t.deepEqual(entriesOfWeek(week)[0], {
    date: '2026-11-09',
    entries: [{ id: '1', project: 'ACME', minutes: 60, note: 'Release' }],
  });
  t.is(entriesOfWeek(week).length, 7);
  t.deepEqual(entriesOfWeek(week)[1]?.entries, []);
  t.false(hidesNotes(week));
});

test('several in a cell stand together until they are at hand', (t) => {
  const week = aWeek({ rows: [one, two] });
  t.true(hidesNotes(week));
  t.deepEqual(entriesOfWeek(week)[0]?.entries[1], { id: '2 3', project: 'Internal', minutes: 90, note: '' });
  const timesheets = [
    { id: '2', minutes: 30, note: 'First' },
    { id: '3', minutes: 60, note: '' },
  ] as Timesheet[];
  t.deepEqual(entriesOfWeek(week, timesheets)[0]?.entries.slice(1), [
    { id: '2', project: 'Internal', minutes: 30, note: 'First' },
    { id: '3', project: 'Internal', minutes: 60, note: '' },
  ]);
  // Half of them would be less than what is known already.
  t.is(entriesOfWeek(week, timesheets.slice(1))[0]?.entries.length, 2);
});
