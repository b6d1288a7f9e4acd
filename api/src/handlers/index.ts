import { approvalHandlers } from './approvals.ts';
import { batchHandlers } from './batch.ts';
import { changeHandlers } from './changes.ts';
import { exportHandlers } from './export.ts';
import { identityHandlers } from './me.ts';
import type { Parts } from './parts.ts';
import { personHandlers } from './people.ts';
import { projectHandlers } from './projects.ts';
import { settingsHandlers } from './settings.ts';
import { summaryHandlers } from './summary.ts';
import { timesheetListHandlers } from './timesheet-list.ts';
import { timesheetHandlers } from './timesheets.ts';
import type { Handlers } from './types.ts';
import { weekEventHandlers } from './week-events.ts';
import { weekWriteHandlers } from './week-writes.ts';
import { weekHandlers } from './weeks.ts';

/** One handler for each operation of the contract. */
export function createHandlers(parts: Parts): Handlers {
  return {
    ...timesheetListHandlers(parts),
    ...timesheetHandlers(parts),
    ...batchHandlers(parts),
    ...exportHandlers(parts),
    ...weekHandlers(parts),
    ...weekWriteHandlers(parts),
    ...weekEventHandlers(parts),
    ...approvalHandlers(parts),
    ...summaryHandlers(parts),
    ...changeHandlers(parts),
    ...projectHandlers(parts),
    ...personHandlers(parts),
    ...settingsHandlers(parts),
    ...identityHandlers(parts),
  };
}
