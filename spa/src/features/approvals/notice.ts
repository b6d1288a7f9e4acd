import type { TimesheetWeekSummary } from '@timesheets/sdk';
import type { Decision } from './use-decision.ts';
import type { WeekKey } from './week-key.ts';

/** What was decided last: one week, or many at once. */
export type Notice =
  | { kind: 'one'; decision: Decision; week: TimesheetWeekSummary }
  | { kind: 'many'; approved: number; failed: readonly WeekKey[]; error?: unknown };
