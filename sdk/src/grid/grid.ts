import { sumMinutes, totalsByDay } from '../calendar/index.ts';
import type { TimesheetWeek, WeekCell, WeekDay } from '../contract.ts';

/** What a cell holds; 0 minutes for nothing. */
export interface CellValue {
  readonly minutes: number;
  /** Null for none. */
  readonly note: string | null;
}

/** What was logged on a project on a day, as somebody is editing it. */
export interface GridCell extends Readonly<WeekCell> {
  readonly project_id: string;
  /** Whether it holds several entries, so that it cannot be set as a whole: change those one by one. */
  readonly isAmbiguous: boolean;
  /** What the API has in it. */
  readonly saved: CellValue;
}

/** A project's days in a week. */
export interface GridRow {
  readonly project_id: string;
  /** Null when nobody has said it. */
  readonly project_name: string | null;
  readonly total_minutes: number;
  /** Monday to Sunday. */
  readonly cells: readonly GridCell[];
}

/** A week that somebody is editing. It never changes; setting a cell makes another one, which shares its other rows. */
export interface Grid {
  /** The week as the API answered it: its `version` is the one to save with, its totals are those before editing. */
  readonly week: TimesheetWeek;
  /** Monday to Sunday, with the totals as edited. */
  readonly days: readonly Readonly<WeekDay>[];
  /** By project_id. */
  readonly rows: readonly GridRow[];
  readonly total_minutes: number;
}

/** The row with its total. */
export function rowOf(row: Omit<GridRow, 'total_minutes'>): GridRow {
  return { ...row, total_minutes: sumMinutes(row.cells) };
}

/** The grid with its totals; the rows in any order. */
export function gridOf(week: TimesheetWeek, rows: readonly GridRow[]): Grid {
  const totals = totalsByDay(
    rows.flatMap(({ cells }) => cells),
    week.week,
  );
  return {
    week,
    days: week.days.map((day, index) => ({ ...day, minutes: totals[index]?.minutes ?? 0 })),
    rows: [...rows].sort((one, other) => (one.project_id < other.project_id ? -1 : 1)),
    total_minutes: sumMinutes(totals),
  };
}
