import type { GridRow } from '@timesheets/sdk';

/** The projects in the order they are shown: those there were stay where they are, new ones follow by their names. */
export function orderRows(
  rows: readonly Pick<GridRow, 'project_id' | 'project_name'>[],
  before: readonly string[],
): readonly string[] {
  const names = new Map(rows.map(({ project_id, project_name }) => [project_id, project_name ?? project_id]));
  const stay = before.filter((projectId) => names.has(projectId));
  const known = new Set(stay);
  const added = [...names].filter(([projectId]) => !known.has(projectId));
  if (added.length === 0 && stay.length === before.length) return before;
  return [...stay, ...added.sort(byName).map(([projectId]) => projectId)];
}

function byName([, one]: [string, string], [, other]: [string, string]): number {
  return one.localeCompare(other, undefined, { numeric: true });
}
