import type { Timesheet, TimesheetWeek, WeekCell } from '@timesheets/sdk';

/** A line under a day: what was done, for how long, and what its person wrote about it. */
export interface EntryLine {
  id: string;
  project: string;
  minutes: number;
  note: string;
}

export interface DayOfEntries {
  date: string;
  entries: EntryLine[];
}

/**
 * A week's entries by day. A cell that holds several shows them one by one when they are at hand, and until then
 * together, without their notes.
 */
export function entriesOfWeek(
  { days, rows }: Pick<TimesheetWeek, 'days' | 'rows'>,
  timesheets: readonly Timesheet[] = [],
): DayOfEntries[] {
  const byId = new Map(timesheets.map((timesheet) => [timesheet.id, timesheet]));
  return days.map(({ date }) => ({
    date,
    entries: rows.flatMap(({ project_name: project, cells }) =>
      cells
        .filter((cell) => cell.date === date && cell.timesheet_ids.length > 0)
        .flatMap((cell) => linesOf(cell, byId).map((line) => ({ project, ...line }))),
    ),
  }));
}

/** Whether a note can only be read from the entries themselves. */
export function hidesNotes({ rows }: Pick<TimesheetWeek, 'rows'>): boolean {
  return rows.some(({ cells }) => cells.some(({ timesheet_ids }) => timesheet_ids.length > 1));
}

function linesOf(cell: WeekCell, byId: ReadonlyMap<string, Timesheet>): Omit<EntryLine, 'project'>[] {
  const { timesheet_ids: ids, minutes, note } = cell;
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  const isComplete = ids.length > 1 && known.length === ids.length;
  if (!isComplete) return [{ id: ids.join(' '), minutes, note: note ?? '' }];
  return known.map((entry) => ({ id: entry.id, minutes: entry.minutes, note: entry.note }));
}
