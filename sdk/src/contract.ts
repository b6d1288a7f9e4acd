import type { operations, scopes } from './generated/operations.ts';
import type { components } from './generated/schema.ts';

type Schemas = components['schemas'];

/** One entry of working time. */
export type Timesheet = Schemas['Timesheet'];
/** A new entry. */
export type TimesheetCreate = Schemas['TimesheetCreate'];
/** What to change of an entry. */
export type TimesheetPatch = Schemas['TimesheetPatch'];
/** Many writes in one request. */
export type TimesheetBatch = Schemas['TimesheetBatch'];
/** What became of a batch. */
export type TimesheetBatchResult = Schemas['TimesheetBatchResult'];
/** Something that time is logged on. */
export type Project = Schemas['Project'];
/** Whom the API takes the caller for. */
export type Me = Schemas['Me'];
/** What went wrong (RFC 9457). */
export type Problem = Schemas['Problem'];
/** A problem's stable name. */
export type ProblemCode = Schemas['ProblemCode'];
/** One thing that is wrong with a request. */
export type Fault = Schemas['Fault'];
/** The name of an operation of the contract. */
export type OperationId = keyof typeof operations;
/** A scope of the contract. */
export type Scope = (typeof scopes)[number];
