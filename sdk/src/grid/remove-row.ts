import { type Grid, gridOf } from './grid.ts';

/**
 * The same without the row of this project; the same grid when it has none.
 *
 * @throws RangeError when there is time in the row, here or in what the API answered: set its cells to 0 and save first
 */
export function removeRow(grid: Grid, projectId: string): Grid {
  const row = grid.rows.find(({ project_id }) => project_id === projectId);
  if (!row) return grid;
  if (row.cells.some(({ minutes, saved }) => minutes > 0 || saved.minutes > 0)) {
    throw new RangeError(
      `the row of ${projectId} is not empty: set its cells to 0 and save before removing it`,
    );
  }
  return gridOf(
    grid.week,
    grid.rows.filter((other) => other !== row),
  );
}
