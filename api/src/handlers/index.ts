import { batchHandlers } from './batch.ts';
import { identityHandlers } from './me.ts';
import type { Parts } from './parts.ts';
import { projectHandlers } from './projects.ts';
import { timesheetListHandlers } from './timesheet-list.ts';
import { timesheetHandlers } from './timesheets.ts';
import type { Handlers } from './types.ts';

/** One handler for each operation of the contract. */
export function createHandlers(parts: Parts): Handlers {
  return {
    ...timesheetListHandlers(parts),
    ...timesheetHandlers(parts),
    ...batchHandlers(parts),
    ...projectHandlers(parts),
    ...identityHandlers(parts),
  };
}
