import { addRows, type RowProject, removeRow, type TimesheetWeek } from '@timesheets/sdk';
import { type CellViews, viewCells } from './cell-view.ts';
import { type CellWrites, createCellWrites } from './cell-writes.ts';
import type { DraftStore } from './draft-store.ts';
import { orderRows } from './row-order.ts';
import { createSaveQueue } from './save-queue.ts';
import { isPending, type SaveState } from './save-state.ts';
import type { WeekCalls } from './week-calls.ts';
import { draftOf, restore, type Typing } from './week-draft.ts';
import { createWeekMoves, type WeekMoves } from './week-moves.ts';

interface WeekEditorOptions {
  week: TimesheetWeek;
  calls: WeekCalls;
  drafts: DraftStore;
  mayDelete: boolean;
  /** The API has answered a newer state of the week. */
  onAnswer: (week: TimesheetWeek) => void;
}

/** All that is shown of a week. */
export interface EditorState {
  readonly save: SaveState;
  /** The projects in the order of their rows. */
  readonly rows: readonly string[];
  readonly cells: CellViews;
}

/** A week that somebody fills in: it keeps what is typed, saves it by itself, and tells who shows it. */
export interface WeekEditor extends CellWrites, WeekMoves {
  state: () => EditorState;
  subscribe: (listener: () => void) => () => void;
  addProjects: (projects: readonly RowProject[]) => void;
  /** Takes an empty row away. */
  removeProject: (projectId: string) => void;
  /** Keeps what is being typed, or nothing any more. */
  keep: (typing: Typing | undefined) => void;
  /** What was being typed when the page was left, once. */
  takeKept: () => Typing | undefined;
  isPending: () => boolean;
  /** Saves now. */
  flush: () => Promise<void>;
  receive: (week: TimesheetWeek) => void;
  /** Asks how the week is now; if that fails, the next save finds out. */
  refresh: () => Promise<void>;
  close: () => void;
}

export function createWeekEditor({
  week,
  calls,
  drafts,
  mayDelete,
  onAnswer,
}: WeekEditorOptions): WeekEditor {
  const draft = drafts.read(week.week);
  const initial = restore(week, draft);
  const listeners = new Set<() => void>();
  const show = (save: SaveState, rowsBefore: readonly string[], cellsBefore?: CellViews): EditorState => ({
    save,
    rows: orderRows(save.grid.rows, rowsBefore),
    cells: viewCells(save, mayDelete, cellsBefore),
  });
  let kept = draft?.typing;
  let typing = kept;
  let state = show(initial, rowsOf(week, draft?.rows ?? []));
  let isClosed = false;
  const keepDraft = () => {
    // Whoever signed out took his drafts along.
    if (!isClosed) drafts.write(week.week, draftOf(state.save, state.rows, typing));
  };
  const queue = createSaveQueue({
    state: initial,
    send: calls.save,
    read: calls.read,
    createKey: () => crypto.randomUUID(),
    onChange(save) {
      const isAnswer = save.grid.week !== state.save.grid.week;
      state = show(save, state.rows, state.cells);
      keepDraft();
      if (isAnswer) onAnswer(save.grid.week);
      for (const listener of listeners) listener();
    },
  });
  // What was restored is saved as if it had just been typed.
  if (isPending(initial)) queue.change((save) => save);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...createCellWrites(queue, () => state),
    ...createWeekMoves(queue, calls),
    addProjects: (projects) => queue.change((save) => ({ ...save, grid: addRows(save.grid, projects) })),
    removeProject: (projectId) =>
      queue.change((save) => ({ ...save, grid: removeRow(save.grid, projectId) })),
    keep(next) {
      typing = next;
      keepDraft();
    },
    takeKept() {
      const taken = kept;
      kept = undefined;
      return taken;
    },
    isPending: () => isPending(queue.state()),
    flush: queue.flush,
    receive: queue.receive,
    refresh: () => queue.exclusively(calls.read).catch(() => undefined),
    close() {
      isClosed = true;
      queue.close();
    },
  };
}

/** The week's own rows by name first, then those that were added and are still empty. */
function rowsOf(week: TimesheetWeek, added: readonly { project_id: string }[]): readonly string[] {
  const own = orderRows(
    week.rows.map(({ project_id, project_name }) => ({ project_id, project_name })),
    [],
  );
  return [...own, ...added.map(({ project_id }) => project_id).filter((id) => !own.includes(id))];
}
