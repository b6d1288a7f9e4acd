import type { TimesheetWeek, WeekGridCell } from '../contract.ts';
import { findCell, setCell } from './cells.ts';
import { isSame, noteOf } from './diff.ts';
import type { CellValue, Grid, GridCell } from './grid.ts';
import { addRowsOf, createGrid } from './rows.ts';

/** A cell that was changed here and meanwhile elsewhere, to different values. */
export interface Collision {
  readonly project_id: string;
  readonly date: string;
  /** What it held before both changes. */
  readonly before: CellValue;
  readonly mine: CellValue;
  readonly theirs: CellValue;
}

/** A grid that goes on from a newer answer of its week, and what somebody has to decide. */
export interface Rebased {
  /** Where changes collide it holds theirs. To decide for the other: `setCell(grid, { ...collision, ...collision.mine })`. */
  readonly grid: Grid;
  readonly collisions: readonly Collision[];
}

/**
 * Takes the changes of a grid over to a newer answer of its week: after a 412, or after a save during which the person
 * went on typing; then `sent` are the cells that were saved. Minutes and note of a cell are taken over each for itself.
 * A deletion collides with any other change of its cell, and every change with a cell that holds several entries now.
 *
 * @throws RangeError when the answer is another week's, or another person's
 */
export function rebaseGrid(grid: Grid, newer: TimesheetWeek, sent: readonly WeekGridCell[] = []): Rebased {
  const { user_id, week } = grid.week;
  if (newer.week !== week || newer.user_id !== user_id) {
    throw new RangeError(
      `a grid of ${week} of ${user_id} cannot go on from ${newer.week} of ${newer.user_id}`,
    );
  }
  const collisions: Collision[] = [];
  let rebased = addRowsOf(createGrid(newer), grid);
  for (const mine of grid.rows.flatMap(({ cells }) => cells)) {
    const { project_id, date } = mine;
    const before = beforeEditing(mine, sent);
    const theirs = findCell(rebased, project_id, date);
    if (!theirs || (mine.minutes === before.minutes && noteOf(mine) === noteOf(before))) continue;
    const merged = merge(before, mine, theirs);
    if (merged) rebased = setCell(rebased, { project_id, date, minutes: merged.minutes, note: merged.note });
    else collisions.push({ project_id, date, before, mine: wholeValueOf(mine), theirs: theirs.saved });
  }
  return { grid: rebased, collisions };
}

function beforeEditing({ project_id, date, saved }: GridCell, sent: readonly WeekGridCell[]): CellValue {
  const own = sent.find((cell) => cell.project_id === project_id && cell.date === date);
  return own ? { minutes: own.minutes, note: own.note ?? saved.note } : saved;
}

/** What a cell holds when both changes count; undefined when they collide. */
function merge(before: CellValue, mine: CellValue, theirs: GridCell): CellValue | undefined {
  if (isSame(theirs, before) && !theirs.isAmbiguous) return mine;
  if (isSame(mine, theirs) || isSame(mine, before)) return theirs.saved;
  if (theirs.isAmbiguous || mine.minutes === 0 || theirs.minutes === 0) return undefined;
  const minutes = mergeOne(before.minutes, mine.minutes, theirs.minutes);
  const note = mergeOne(noteOf(before), noteOf(mine), noteOf(theirs));
  return minutes === undefined || note === undefined ? undefined : { minutes, note };
}

function mergeOne<Value>(before: Value, mine: Value, theirs: Value): Value | undefined {
  if (mine === theirs || theirs === before) return mine;
  return mine === before ? theirs : undefined;
}

function wholeValueOf({ minutes, note }: CellValue): CellValue {
  return { minutes, note: minutes === 0 ? null : note };
}
