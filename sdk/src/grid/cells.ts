import { MAX_MINUTES_PER_DAY } from '../calendar/index.ts';
import { type Grid, type GridCell, gridOf, rowOf } from './grid.ts';

/** What to set a cell to. Left out, the note stays as it is; null empties it. */
export interface CellChange {
  readonly project_id: string;
  readonly date: string;
  readonly minutes: number;
  readonly note?: string | null;
}

/**
 * The same with this cell set. Whether the API will take it, `isEditable` and `isDeletable` tell.
 *
 * @throws RangeError when the grid has no such cell, or the minutes are not a whole number from 0 to 1440
 */
export function setCell(grid: Grid, { project_id, date, minutes, note }: CellChange): Grid {
  const cell = findCell(grid, project_id, date);
  if (!cell) {
    throw new RangeError(
      `the grid of ${grid.week.week} has no cell for ${project_id} on ${date}: add its row`,
    );
  }
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MAX_MINUTES_PER_DAY) {
    throw new RangeError(`minutes must be a whole number from 0 to ${MAX_MINUTES_PER_DAY}, not ${minutes}`);
  }
  const set = { ...cell, minutes, note: note === undefined ? cell.note : note };
  const rows = grid.rows.map((row) =>
    row.project_id === project_id
      ? rowOf({ ...row, cells: row.cells.map((one) => (one === cell ? set : one)) })
      : row,
  );
  return gridOf(grid.week, rows);
}

/** The cell of a project on a day, or undefined when the grid has none. */
export function findCell({ rows }: Grid, projectId: string, date: string): GridCell | undefined {
  return rows.find(({ project_id }) => project_id === projectId)?.cells.find((cell) => cell.date === date);
}
