import { diffGrid } from '@timesheets/sdk';
import { isPending, type SaveState } from './editor/save-state.ts';

/** How far the week as a whole is saved. */
export type SaveSummary = 'saved' | 'saving' | 'failed' | 'unsaved';

export function summaryOf(state: SaveState): SaveSummary {
  if (isPending(state)) return state.trouble === undefined ? 'saving' : 'failed';
  const { grid, wrong, collisions } = state;
  return diffGrid(grid).cells.length + wrong.size + collisions.size > 0 ? 'unsaved' : 'saved';
}
