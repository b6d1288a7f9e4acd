import { isDeletable, isEditable } from '../week-actions.ts';
import { isChanged } from './diff.ts';
import type { Grid, GridCell } from './grid.ts';

/**
 * The changed cells that the API would refuse, and with them the whole save: ask after a rebase, when the newer answer
 * may have locked them. `locked_reason` and `isAmbiguous` of each tell why; neither, and the caller may not edit the week.
 * Set them back to `saved` to save the others.
 */
export function blockedChanges({ week, rows }: Grid): GridCell[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(
      (cell) => isChanged(cell) && !(cell.minutes === 0 ? isDeletable(week, cell) : isEditable(week, cell)),
    );
}
