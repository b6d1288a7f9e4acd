import type { Grid, GridRow } from '@timesheets/sdk';

export function rowIn({ rows }: Grid, projectId: string): GridRow | undefined {
  return rows.find(({ project_id }) => project_id === projectId);
}

/** Whether there is nothing in the row, neither typed nor stored: then it can be taken away. */
export function isEmptyRow(grid: Grid, projectId: string): boolean {
  const row = rowIn(grid, projectId);
  return row?.cells.every(({ minutes, saved }) => minutes === 0 && saved.minutes === 0) ?? false;
}
