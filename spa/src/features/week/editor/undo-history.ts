import type { CellChange } from '@timesheets/sdk';

const LIMIT = 100;

/** What was set in one go, and what was there before. */
export interface Deed {
  before: readonly CellChange[];
  after: readonly CellChange[];
}

/** The way back through what somebody has typed, and forth again. */
export interface UndoHistory {
  add: (deed: Deed) => void;
  /** What to set to be where one was; undefined at the beginning. */
  undo: () => readonly CellChange[] | undefined;
  redo: () => readonly CellChange[] | undefined;
}

export function createUndoHistory(): UndoHistory {
  const done: Deed[] = [];
  let undone: Deed[] = [];
  return {
    add(deed) {
      done.push(deed);
      if (done.length > LIMIT) done.shift();
      undone = [];
    },
    undo() {
      const deed = done.pop();
      if (deed) undone.push(deed);
      return deed?.before;
    },
    redo() {
      const deed = undone.pop();
      if (deed) done.push(deed);
      return deed?.after;
    },
  };
}
