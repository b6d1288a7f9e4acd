import type { Project } from '@timesheets/sdk';

export type ProjectState = 'open' | 'upcoming' | 'ended' | 'archived';

/** Whether a project takes entries for a day, and if not, why. */
export function stateOf({ archived_at, open_from, open_to }: Project, today: string): ProjectState {
  if (archived_at !== null) return 'archived';
  if (open_from !== null && today < open_from) return 'upcoming';
  return open_to !== null && open_to < today ? 'ended' : 'open';
}
