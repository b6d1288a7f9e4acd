import type { Refusal } from '../errors.ts';
import type { TimesheetRow, UserType, WeekStatus } from '../store/schema.ts';
import type { LockedReason } from './locks.ts';

/** What somebody wants to be stored. Who it is for is decided later. */
export interface NewTimesheet {
  user_id?: string;
  user_type?: UserType;
  date: string;
  project_id: string;
  minutes: number;
  note?: string;
  source?: { system: string; external_id: string };
}

export interface TimesheetPatch {
  date?: string;
  project_id?: string;
  minutes?: number;
  note?: string;
}

/** The versions a change is meant for; `any` takes whatever is there. */
export type ExpectedVersions = readonly number[] | 'any';

/** One intended write. */
export type Change =
  | { op: 'create' | 'upsert'; timesheet: NewTimesheet }
  | { op: 'update'; id: string; expected: ExpectedVersions; patch: TimesheetPatch }
  | { op: 'delete'; id: string; expected: ExpectedVersions };

/** An entry as it is shown: with the state of its week and whether it takes changes. */
export type TimesheetView = TimesheetRow & { status: WeekStatus; locked_reason: LockedReason | null };

/** What became of one change. */
export type Outcome =
  | { status: 'created' | 'updated' | 'unchanged'; timesheet: TimesheetView }
  | { status: 'deleted' }
  | { status: 'failed'; refusal: Refusal };
