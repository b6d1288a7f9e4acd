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
/** A person's week with what was logged in it. */
export type TimesheetWeek = Schemas['TimesheetWeek'];
/** A person's week with the totals of its days. */
export type TimesheetWeekSummary = Schemas['TimesheetWeekSummary'];
/** Where a person's week stands. */
export type TimesheetWeekState = Schemas['TimesheetWeekState'];
/** `open`, `submitted`, `approved` or `rejected`. */
export type WeekStatus = Schemas['WeekStatus'];
/** What can be done with a week. */
export type WeekAction = Schemas['WeekAction'];
/** One day of a week. */
export type WeekDay = Schemas['WeekDay'];
/** A project's days in a week. */
export type WeekRow = Schemas['WeekRow'];
/** What was logged on a project on a day. */
export type WeekCell = Schemas['WeekCell'];
/** Cells to set. */
export type WeekGrid = Schemas['WeekGrid'];
/** What a cell is to hold. */
export type WeekGridCell = Schemas['WeekGridCell'];
/** What became of a copy. */
export type WeekCopyResult = Schemas['WeekCopyResult'];
/** An entry that was not copied, and why. */
export type WeekCopySkip = Schemas['WeekCopySkip'];
/** Something that happened to a week or to an entry of it. */
export type WeekEvent = Schemas['WeekEvent'];
/** Many decisions in one request. */
export type ApprovalBatch = Schemas['ApprovalBatch'];
/** What became of many decisions. */
export type ApprovalBatchResult = Schemas['ApprovalBatchResult'];
/** Totals of a span of days. */
export type Summary = Schemas['Summary'];
/** The total of one group. */
export type SummaryItem = Schemas['SummaryItem'];
/** One thing as it is now, or that it is gone. */
export type Change = Schemas['Change'];
/** The next changes, and where to go on. */
export type ChangePage = Schemas['ChangePage'];
/** Somebody whose time is logged, or who looks after it. */
export type Person = Schemas['Person'];
/** What the directory is to know of a person. */
export type PersonPut = Schemas['PersonPut'];
/** What holds for everybody. */
export type Settings = Schemas['Settings'];
/** The settings to be. */
export type SettingsPut = Schemas['SettingsPut'];
/** Something that time is logged on. */
export type Project = Schemas['Project'];
/** A project as it is to be. */
export type ProjectPut = Schemas['ProjectPut'];
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
