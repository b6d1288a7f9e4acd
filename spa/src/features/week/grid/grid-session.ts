import { type CellKey, keyOf, type Place } from '../editor/place.ts';
import type { KeyMode } from './grid-keys.ts';
import { isIn, type Position, type Range, rangeOf } from './grid-range.ts';

/** The text that is being typed into a cell. */
export interface Editing extends Place {
  readonly text: string;
  /** What the cell held when the typing began. */
  readonly seenMinutes: number;
  readonly mode: Exclude<KeyMode, 'walking'>;
}

export interface SessionState {
  /** The cell that has the focus, or had it last: the grid's one stop for Tab. */
  readonly active: Position;
  /** Where the selection began. */
  readonly anchor: Position;
  readonly editing: Editing | undefined;
}

/** Where somebody is in the grid and what he is typing. Kept apart from the cells, so that a keystroke draws one of them. */
export interface GridSession {
  state: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  /** Goes to a cell; extending takes the cells between with it. */
  go: (to: Position, extend?: boolean) => void;
  select: (anchor: Position, active: Position) => void;
  type: (cell: Place & { readonly minutes: number }, text: string, mode: Editing['mode']) => void;
  /** Stops typing and answers what was typed. */
  stop: () => Editing | undefined;
}

interface GridSessionOptions {
  start: Position;
  editing?: Editing | undefined;
  /** What is being typed, with every keystroke; undefined when it is over. */
  onTyping: (editing: Editing | undefined) => void;
}

export function createGridSession({ start, editing, onTyping }: GridSessionOptions): GridSession {
  let state: SessionState = { active: start, anchor: start, editing };
  const listeners = new Set<() => void>();
  const put = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(to, extend = false) {
      const { active, anchor } = state;
      const isThere = isAt(active, to) && (extend || isAt(anchor, to));
      if (!isThere) put({ active: to, anchor: extend ? anchor : to });
    },
    select: (anchor, active) => put({ anchor, active }),
    type({ project_id, date, minutes }, text, mode) {
      const before = editingOf(state, keyOf({ project_id, date }));
      const next = { project_id, date, text, mode, seenMinutes: before?.seenMinutes ?? minutes };
      put({ editing: next });
      onTyping(next);
    },
    stop() {
      const { editing } = state;
      if (!editing) return undefined;
      put({ editing: undefined });
      onTyping(undefined);
      return editing;
    },
  };
}

export function selectionOf({ active, anchor }: SessionState): Range {
  return rangeOf(active, anchor);
}

/** What a cell is to the selection: the active one, alone or leading others, or one of the others. */
export function placing(state: SessionState, position: Position): 'active' | 'leading' | 'selected' | 'away' {
  const { active, anchor } = state;
  if (isAt(active, position)) return isAt(active, anchor) ? 'active' : 'leading';
  return isIn(position, selectionOf(state)) ? 'selected' : 'away';
}

/** Tab stops at one cell of the grid. */
export function isTabStop(placed: ReturnType<typeof placing>): boolean {
  return placed === 'active' || placed === 'leading';
}

/** What is being typed into this cell. */
export function editingOf({ editing }: SessionState, key: CellKey): Editing | undefined {
  return editing && keyOf(editing) === key ? editing : undefined;
}

function isAt(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column;
}
