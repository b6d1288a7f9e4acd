import {
  addRows,
  type CellValue,
  type Collision,
  createGrid,
  findCell,
  type Grid,
  isChanged,
  type RowProject,
  setCell,
  type TimesheetWeek,
} from '@timesheets/sdk';
import type { TextFault } from './cell-text.ts';
import { type CellKey, keyOf, type Place } from './place.ts';
import { isSame, type SaveState, stateOf } from './save-state.ts';

/** What is being typed and was not left yet. */
export interface Typing extends Place {
  what: 'time' | 'note';
  text: string;
  /** What the cell held when the typing of a time began. */
  seenMinutes?: number;
}

/** A cell that is not saved. */
interface DraftCell extends Place, CellValue {
  /** What it held before it was typed into. */
  before: CellValue;
  /** What of it was on its way. */
  sent?: CellValue;
}

/** Everything somebody typed into a week that the API does not have. */
export interface WeekDraft {
  /** Projects that have a row and no time. */
  rows: { project_id: string; name: string | null }[];
  cells: DraftCell[];
  wrong: (Place & { text: string; fault: TextFault })[];
  typing?: Typing;
}

/** What is to be kept of a week; undefined when the API has everything. */
export function draftOf(
  { grid, sending, wrong, collisions }: SaveState,
  rowOrder: readonly string[],
  typing: Typing | undefined,
): WeekDraft | undefined {
  const sent = new Map(sending?.cells.map((cell) => [keyOf(cell), cell]));
  const changed = grid.rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => isChanged(cell) || hasLoneNote(cell));
  const cells = changed.map(({ project_id, date, minutes, note, saved }): DraftCell => {
    const way = sent.get(keyOf({ project_id, date }));
    const onItsWay = way && { sent: { minutes: way.minutes, note: way.note ?? saved.note } };
    return { project_id, date, minutes, note, before: saved, ...onItsWay };
  });
  const undecided = [...collisions.values()].map(
    ({ project_id, date, before, mine }): DraftCell => ({ project_id, date, ...mine, before }),
  );
  const draft: WeekDraft = {
    rows: grid.rows
      .filter((row) => row.cells.every(({ saved }) => saved.minutes === 0))
      .sort((one, other) => rowOrder.indexOf(one.project_id) - rowOrder.indexOf(other.project_id))
      .map(({ project_id, project_name }) => ({ project_id, name: project_name })),
    cells: [...cells, ...undecided],
    wrong: [...wrong].map(([key, { text, fault }]) => ({ ...placeOf(key), text, fault })),
    ...(typing && { typing }),
  };
  const isEmpty = draft.rows.length + draft.cells.length + draft.wrong.length === 0 && !typing;
  return isEmpty ? undefined : draft;
}

/**
 * A week with a draft typed over it. Where the week has changed since the draft was typed, and to something that is not
 * of the draft, somebody has to decide.
 */
export function restore(
  week: TimesheetWeek,
  draft: WeekDraft | undefined,
  projects: readonly RowProject[] = [],
): SaveState {
  if (!draft) return stateOf(createGrid(week));
  const known = new Map(projects.map((project) => [project.project_id, project]));
  const places = [...draft.cells, ...draft.wrong, ...(draft.typing ? [draft.typing] : [])];
  const rows = [...draft.rows, ...places.map(({ project_id }) => ({ project_id }))];
  let grid = addRows(
    createGrid(week),
    rows.map((row) => known.get(row.project_id) ?? row),
  );
  const collisions = new Map<CellKey, Collision>();
  for (const cell of draft.cells) {
    const theirs = findCell(grid, cell.project_id, cell.date);
    if (!theirs) continue;
    const { project_id, date, minutes, note, before, sent } = cell;
    const isOurs = isSame(theirs.saved, before) || (sent !== undefined && isSame(theirs.saved, sent));
    if (isOurs && !theirs.isAmbiguous) grid = setCell(grid, { project_id, date, minutes, note });
    else if (!isSame(theirs.saved, cell)) {
      collisions.set(keyOf(cell), {
        project_id,
        date,
        before,
        mine: { minutes, note },
        theirs: theirs.saved,
      });
    }
  }
  const wrong = draft.wrong.filter((place) => hasCell(grid, place));
  return {
    ...stateOf(grid),
    collisions,
    wrong: new Map(wrong.map((place) => [keyOf(place), { text: place.text, fault: place.fault }])),
  };
}

/** A note that waits for its time: it is nothing to the API yet. */
function hasLoneNote({ minutes, note, saved }: CellValue & { saved: CellValue }): boolean {
  return minutes === 0 && saved.minutes === 0 && Boolean(note);
}

function hasCell(grid: Grid, { project_id, date }: Place): boolean {
  return findCell(grid, project_id, date) !== undefined;
}

function placeOf(key: CellKey): Place {
  const [project_id = '', date = ''] = key.split(' ');
  return { project_id, date };
}
