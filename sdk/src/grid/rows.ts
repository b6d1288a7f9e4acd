import type { Project, TimesheetWeek, WeekRow } from '../contract.ts';
import { type Grid, type GridRow, gridOf, rowOf } from './grid.ts';

/** A project to add a row for: one of `GET /projects`, or as much as is known of it. */
export type RowProject = Pick<Project, 'project_id'> &
  Partial<Pick<Project, 'name' | 'open_from' | 'open_to' | 'archived_at'>>;

/** A grid of the week, with an empty row for each of the projects that have none in it. */
export function createGrid(week: TimesheetWeek, projects: Iterable<RowProject> = []): Grid {
  return addRows(gridOf(week, week.rows.map(filledRow)), projects);
}

/**
 * The same with an empty row for each of the projects that have none yet. Days on which a project is known to be closed
 * are locked; what is not known, the API says when it is asked to save.
 */
export function addRows(grid: Grid, projects: Iterable<RowProject>): Grid {
  return withMissing(
    grid,
    Array.from(projects, (project) => {
      const { project_id, name = null } = project;
      return emptyRow(grid.week, project_id, name, (date) => isClosed(project, date));
    }),
  );
}

/** The projects of a week, for `addRows`: a copy of last week's rows alone, without its minutes. */
export function projectsOf(week: Pick<TimesheetWeek, 'rows'>): RowProject[] {
  return week.rows.map(({ project_id, project_name }) => ({ project_id, name: project_name }));
}

/** The same with the rows of another grid of this week, emptied, where it has none. */
export function addRowsOf(grid: Grid, other: Grid): Grid {
  return withMissing(
    grid,
    other.rows.map(({ project_id, project_name, cells }) => {
      const closed = new Set(
        cells.flatMap((cell) => (cell.locked_reason === 'project-closed' ? cell.date : [])),
      );
      return emptyRow(grid.week, project_id, project_name, (date) => closed.has(date));
    }),
  );
}

function withMissing(grid: Grid, rows: readonly GridRow[]): Grid {
  // Of two rows of a project the later one counts here: the grid's own.
  const byProject = new Map([...rows, ...grid.rows].map((row) => [row.project_id, row]));
  return byProject.size === grid.rows.length ? grid : gridOf(grid.week, [...byProject.values()]);
}

function filledRow({ project_id, project_name, cells }: WeekRow): GridRow {
  return rowOf({
    project_id,
    project_name,
    cells: cells.map((cell) => ({
      ...cell,
      project_id,
      isAmbiguous: cell.timesheet_ids.length > 1,
      saved: { minutes: cell.minutes, note: cell.note },
    })),
  });
}

function emptyRow(
  { days }: TimesheetWeek,
  project_id: string,
  project_name: string | null,
  isClosedOn: (date: string) => boolean,
): GridRow {
  const saved = { minutes: 0, note: null };
  return rowOf({
    project_id,
    project_name,
    cells: days.map(({ date, locked_reason }) => ({
      ...saved,
      date,
      project_id,
      timesheet_ids: [],
      locked_reason: locked_reason ?? (isClosedOn(date) ? 'project-closed' : null),
      isAmbiguous: false,
      saved,
    })),
  });
}

function isClosed({ open_from, open_to, archived_at }: RowProject, date: string): boolean {
  return Boolean(archived_at || (open_from && date < open_from) || (open_to && date > open_to));
}
