import {
  blockedChanges,
  canDo,
  type GridCell,
  isChanged,
  isDeletable,
  isEditable,
  type TimesheetWeek,
} from '@timesheets/sdk';
import { type TextFault, writeCellText } from './cell-text.ts';
import { type CellKey, keyOf, type Place } from './place.ts';
import type { Refusal, SaveState } from './save-state.ts';

/** How far a cell is saved. */
export type CellMark = 'still' | 'changed' | 'saving' | 'saved' | 'failed' | 'refused' | 'wrong' | 'collides';

/** Why a cell takes no change; `read-only` when the access token does not allow any. */
export type Lock = NonNullable<GridCell['locked_reason']> | 'read-only';

/** A cell as it is shown. */
export interface CellView extends Place {
  readonly minutes: number;
  readonly note: string;
  /** What stands in it when nobody is typing. */
  readonly text: string;
  readonly mark: CellMark;
  readonly fault: TextFault | undefined;
  readonly refusal: Refusal | undefined;
  readonly lock: Lock | undefined;
  readonly canEdit: boolean;
  readonly canEmpty: boolean;
  /** More than one have to be changed one by one. */
  readonly entryCount: number;
}

const LOCKED: Record<Lock, Refusal> = {
  'week-locked': { code: 'week-locked', detail: '' },
  'period-closed': { code: 'period-closed', detail: '' },
  'project-closed': { code: 'project-closed', detail: '' },
  'read-only': { code: 'read-only', detail: '' },
};

export type CellViews = ReadonlyMap<CellKey, CellView>;

/** Every cell as it is shown. One that shows the same as before is the same object, so that it need not be drawn again. */
export function viewCells(state: SaveState, mayDelete: boolean, before?: CellViews): CellViews {
  const { grid, wrong, refusals } = state;
  const { week } = grid;
  const marks = markCells(state);
  const views = new Map<CellKey, CellView>();
  for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
    const key = keyOf(cell);
    const lock = lockOf(week, cell);
    const typed = wrong.get(key);
    const mark = marks.get(key) ?? 'still';
    const view: CellView = {
      project_id: cell.project_id,
      date: cell.date,
      minutes: cell.minutes,
      note: cell.note ?? '',
      text: typed?.text ?? writeCellText(cell.minutes),
      mark,
      fault: typed?.fault,
      refusal: refusals.get(key) ?? (mark === 'refused' && lock ? LOCKED[lock] : undefined),
      lock,
      canEdit: isEditable(week, cell),
      canEmpty: cell.saved.minutes === 0 ? isEditable(week, cell) : mayDelete && isDeletable(week, cell),
      entryCount: cell.timesheet_ids.length,
    };
    const old = before?.get(key);
    views.set(key, old && isAlike(old, view) ? old : view);
  }
  return views;
}

function markCells(state: SaveState): Map<CellKey, CellMark> {
  const { grid, sending, trouble, wrong, refusals, collisions, saved } = state;
  const marks = new Map<CellKey, CellMark>([...saved].map((key) => [key, 'saved']));
  const sent = new Map(sending?.cells.map((cell) => [keyOf(cell), cell]));
  const unsaved = trouble === undefined ? 'changed' : 'failed';
  for (const cell of grid.rows.flatMap(({ cells }) => cells).filter(isChanged)) {
    const key = keyOf(cell);
    const isSent = sent.get(key)?.minutes === cell.minutes;
    marks.set(key, isSent && trouble === undefined ? 'saving' : unsaved);
  }
  for (const cell of blockedChanges(grid)) marks.set(keyOf(cell), 'refused');
  for (const key of refusals.keys()) marks.set(key, 'refused');
  for (const key of wrong.keys()) marks.set(key, 'wrong');
  for (const key of collisions.keys()) marks.set(key, 'collides');
  return marks;
}

function lockOf(week: TimesheetWeek, { locked_reason }: GridCell): Lock | undefined {
  if (locked_reason !== null) return locked_reason;
  if (canDo(week, 'edit')) return undefined;
  return week.status === 'open' || week.status === 'rejected' ? 'read-only' : 'week-locked';
}

function isAlike(one: CellView, other: CellView): boolean {
  return (Object.keys(other) as (keyof CellView)[]).every((name) => one[name] === other[name]);
}
