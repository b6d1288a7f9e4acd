import {
  type Collision,
  diffGrid,
  findCell,
  isChanged,
  rebaseGrid,
  type TimesheetWeek,
  type WeekGridCell,
} from '@timesheets/sdk';
import { type CellKey, keyOf } from './place.ts';
import { isSame, type Refusal, type Save, type SaveState, savable } from './save-state.ts';

/** What is to be sent now; undefined when there is nothing. An unknown outcome is asked for again, unchanged. */
export function nextSave(state: SaveState, createKey: () => string): Save | undefined {
  if (state.sending) return state.sending;
  const cells = savable(state);
  if (cells.length === 0) return undefined;
  return { cells, version: state.grid.week.version, idempotencyKey: createKey() };
}

/** What was wrong with the try before stays known until this one is through. */
export function begin(state: SaveState, save: Save): SaveState {
  return { ...state, sending: save };
}

/** The save was taken; this is the answer. */
export function take(state: SaveState, week: TimesheetWeek): SaveState {
  const sent = state.sending?.cells ?? [];
  const next = rebase({ ...state, sending: undefined, trouble: undefined }, week, sent);
  const saved = sent.filter((place) => {
    const cell = findCell(next.grid, place.project_id, place.date);
    return cell !== undefined && !isChanged(cell);
  });
  return { ...next, saved: new Set(saved.map(keyOf)) };
}

/** Nothing of the save was taken, because of these cells. One that was changed since is asked for again as it is now. */
export function refuse(state: SaveState, refused: ReadonlyMap<CellKey, Refusal>): SaveState {
  const sent = new Map(state.sending?.cells.map((cell) => [keyOf(cell), cell]));
  const now = new Map(diffGrid(state.grid).cells.map((cell) => [keyOf(cell), cell]));
  const refusals = new Map(state.refusals);
  for (const [key, refusal] of refused) {
    const [before, after] = [sent.get(key), now.get(key)];
    if (before?.minutes === after?.minutes && before?.note === after?.note) refusals.set(key, refusal);
  }
  return { ...state, sending: undefined, trouble: undefined, refusals };
}

/** Nothing of the save was taken; what is typed stays, to be sent anew. */
export function drop(state: SaveState, trouble?: unknown): SaveState {
  return { ...state, sending: undefined, trouble };
}

/** It is not known whether the save was taken. */
export function loseSight(state: SaveState, trouble: unknown): SaveState {
  return { ...state, trouble };
}

/** Goes on from a newer answer of the week: what was changed here stays, unless it was changed elsewhere as well. */
export function rebase(state: SaveState, week: TimesheetWeek, sent: readonly WeekGridCell[] = []): SaveState {
  const { grid, collisions } = rebaseGrid(state.grid, week, sent);
  const undecided = new Map<CellKey, Collision>();
  for (const collision of [...state.collisions.values(), ...collisions]) {
    const cell = findCell(grid, collision.project_id, collision.date);
    if (!cell || (isSame(collision.mine, cell.saved) && !cell.isAmbiguous)) continue;
    undecided.set(keyOf(collision), { ...collision, theirs: cell.saved });
  }
  const changed = new Set(diffGrid(grid).cells.map(keyOf));
  const refusals = new Map([...state.refusals].filter(([key]) => changed.has(key)));
  return { ...state, grid, collisions: undecided, refusals };
}
