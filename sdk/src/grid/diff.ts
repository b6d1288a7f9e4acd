import type { WeekGrid, WeekGridCell } from '../contract.ts';
import type { CellValue, Grid, GridCell } from './grid.ts';

/**
 * What of the grid is to be saved: the changed cells alone, 0 minutes only where there was something, a note only where
 * it is another. Send it to `PATCH /timesheet-weeks/{week}/grid` with the version of `grid.week`, unless `cells` is empty.
 */
export function diffGrid({ rows }: Grid): WeekGrid {
  return { cells: rows.flatMap(({ cells }) => cells.filter(isChanged).map(toChange)) };
}

/** The changes that delete an entry. If there are any, saving needs the operation's condition `delete` too. */
export function deletionsIn({ cells }: WeekGrid): WeekGridCell[] {
  return cells.filter(({ minutes }) => minutes === 0);
}

/** Whether the cell holds something else than the API has in it. A note without minutes is nothing. */
export function isChanged(cell: GridCell): boolean {
  return !isSame(cell, cell.saved);
}

/** Whether two values come to the same. */
export function isSame(one: CellValue, other: CellValue): boolean {
  return one.minutes === other.minutes && (one.minutes === 0 || noteOf(one) === noteOf(other));
}

/** The note as the API takes it. */
export function noteOf({ note }: CellValue): string {
  return note ?? '';
}

function toChange(cell: GridCell): WeekGridCell {
  const { project_id, date, minutes, saved } = cell;
  const note = noteOf(cell);
  return { project_id, date, minutes, ...(minutes > 0 && note !== noteOf(saved) && { note }) };
}
