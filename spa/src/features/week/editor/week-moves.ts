import { ApiError, diffGrid, type TimesheetWeek, type WeekCopyResult } from '@timesheets/sdk';
import type { SaveQueue } from './save-queue.ts';
import type { SaveState } from './save-state.ts';
import type { WeekCalls } from './week-calls.ts';

/** What became of something done to the week as a whole. */
export type Moved =
  | { kind: 'done' }
  /** Something typed is not saved, so what would be handed in is not what is on the screen. */
  | { kind: 'unsaved' }
  /** There is no time in it, and nobody has said that this is meant. */
  | { kind: 'empty' }
  /** Somebody else was faster; the week is on the screen as it is now. */
  | { kind: 'changed' }
  | { kind: 'failed'; error: unknown };

/** What can be done to a week as a whole. Whatever was typed is saved first. */
export interface WeekMoves {
  handIn: (confirmEmpty: boolean) => Promise<Moved>;
  withdraw: () => Promise<Moved>;
  /** Copies another week's entries into this one. */
  copyFrom: (from: string) => Promise<Moved | { kind: 'copied'; result: WeekCopyResult }>;
}

export function createWeekMoves(queue: SaveQueue, calls: WeekCalls): WeekMoves {
  const move = async (task: (version: number) => Promise<TimesheetWeek>): Promise<Moved> => {
    await queue.flush();
    if (isUnsaved(queue.state())) return { kind: 'unsaved' };
    try {
      await queue.exclusively(({ grid }) => task(grid.week.version));
      return { kind: 'done' };
    } catch (error) {
      return refused(error);
    }
  };
  const refused = async (error: unknown): Promise<Moved> => {
    if (!(error instanceof ApiError)) return { kind: 'failed', error };
    if (error.code === 'week-empty') return { kind: 'empty' };
    if (error.status !== 412 && error.code !== 'invalid-transition') return { kind: 'failed', error };
    try {
      queue.receive(await calls.read());
      return { kind: 'changed' };
    } catch (failure) {
      return { kind: 'failed', error: failure };
    }
  };
  return {
    async handIn(confirmEmpty) {
      await queue.flush();
      const { grid } = queue.state();
      if (grid.total_minutes === 0 && !confirmEmpty && !isUnsaved(queue.state())) return { kind: 'empty' };
      return move((version) => calls.submit(version, confirmEmpty));
    },
    withdraw: () => move((version) => calls.withdraw(version)),
    async copyFrom(from) {
      let result: WeekCopyResult | undefined;
      const moved = await move(async (version) => {
        result = await calls.copy(version, from);
        return result.timesheet_week;
      });
      return result ? { kind: 'copied', result } : moved;
    },
  };
}

/** Whether the screen shows something that the API does not have. */
function isUnsaved({ grid, sending, wrong, collisions }: SaveState): boolean {
  return sending !== undefined || diffGrid(grid).cells.length + wrong.size + collisions.size > 0;
}
