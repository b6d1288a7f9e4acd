import {
  blockedChanges,
  type CellChange,
  type CellValue,
  type Collision,
  diffGrid,
  findCell,
  type Grid,
  setCell,
  type WeekGridCell,
} from '@timesheets/sdk';
import type { TextFault } from './cell-text.ts';
import { type CellKey, keyOf, type Place, without } from './place.ts';

/** One request that saves cells. It stays the same until it is known what became of it. */
export interface Save {
  readonly cells: readonly WeekGridCell[];
  /** Of the week that it was made from. */
  readonly version: number;
  readonly idempotencyKey: string;
}

/** Why the API did not take a cell. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
}

/** A text that means no duration; it stays in its cell and is never saved. */
export interface WrongText {
  readonly text: string;
  readonly fault: TextFault;
}

/** A week that is being filled in, and how far it is saved. It never changes; each step makes another one. */
export interface SaveState {
  /** What was typed, over what the API has. */
  readonly grid: Grid;
  /** On its way, or to be repeated because it is not known what became of it. */
  readonly sending: Save | undefined;
  /** Why the last try did not come through. */
  readonly trouble: unknown;
  readonly wrong: ReadonlyMap<CellKey, WrongText>;
  readonly refusals: ReadonlyMap<CellKey, Refusal>;
  /** Changed here and elsewhere; the grid holds the other value until somebody decides. */
  readonly collisions: ReadonlyMap<CellKey, Collision>;
  /** What the last answer stored. */
  readonly saved: ReadonlySet<CellKey>;
}

export function stateOf(grid: Grid): SaveState {
  return {
    grid,
    sending: undefined,
    trouble: undefined,
    wrong: new Map(),
    refusals: new Map(),
    collisions: new Map(),
    saved: new Set(),
  };
}

/** Sets a cell. What was wrong with it before is over; so is a full day, of which there may be less now. */
export function edit(state: SaveState, change: CellChange): SaveState {
  const key = keyOf(change);
  const collision = state.collisions.get(key);
  const note = change.note === undefined && collision ? ownNote(collision) : change.note;
  const { project_id, date, minutes } = change;
  const refusals = new Map(
    [...state.refusals].filter(
      ([refused, { code }]) => refused !== key && !(code === 'day-full' && refused.endsWith(` ${date}`)),
    ),
  );
  return {
    ...state,
    grid: setCell(state.grid, { project_id, date, minutes, ...(note !== undefined && { note }) }),
    wrong: without(state.wrong, key),
    refusals,
    collisions: without(state.collisions, key),
    saved: new Set([...state.saved].filter((saved) => saved !== key)),
  };
}

/** Keeps a text that cannot be saved. */
export function mistype(state: SaveState, place: Place, wrong: WrongText): SaveState {
  const key = keyOf(place);
  return { ...state, wrong: new Map(state.wrong).set(key, wrong), refusals: without(state.refusals, key) };
}

/** Lets a text go that could not be saved: the cell is as it was before. */
export function forgetText(state: SaveState, place: Place): SaveState {
  return { ...state, wrong: without(state.wrong, keyOf(place)) };
}

/** What was typed into a cell and what it came to hold meanwhile are two values to choose from. */
export function collide(state: SaveState, place: Place, seenMinutes: number, minutes: number): SaveState {
  const cell = findCell(state.grid, place.project_id, place.date);
  if (!cell) return state;
  const { project_id, date, note, saved } = cell;
  const collision = {
    project_id,
    date,
    before: { minutes: seenMinutes, note },
    mine: { minutes, note },
    theirs: saved,
  };
  return { ...state, collisions: new Map(state.collisions).set(keyOf(place), collision) };
}

/** Sets a cell back to what the API has. */
export function discard(state: SaveState, place: Place): SaveState {
  const cell = findCell(state.grid, place.project_id, place.date);
  if (!cell) return state;
  // Decided before it is set: otherwise the note of the other side would count as changed.
  const undecided = { ...state, collisions: without(state.collisions, keyOf(place)) };
  return edit(undecided, { ...place, minutes: cell.saved.minutes, note: cell.saved.note });
}

/** The changed cells that the API may take. */
export function savable({ grid, wrong, refusals }: SaveState): WeekGridCell[] {
  const blocked = new Set(blockedChanges(grid).map(keyOf));
  return diffGrid(grid).cells.filter((cell) => {
    const key = keyOf(cell);
    return !blocked.has(key) && !wrong.has(key) && !refusals.has(key);
  });
}

/** Whether something typed is not stored, and could be. */
export function isPending(state: SaveState): boolean {
  return state.sending !== undefined || savable(state).length > 0;
}

/** Whether two values come to the same. */
export function isSame(one: CellValue, other: CellValue): boolean {
  return one.minutes === other.minutes && (one.minutes === 0 || (one.note ?? '') === (other.note ?? ''));
}

/** Deciding for other minutes leaves the note of whoever changed it. */
function ownNote({ before, mine, theirs }: Collision): string | null {
  return (mine.note ?? '') === (before.note ?? '') ? theirs.note : mine.note;
}
