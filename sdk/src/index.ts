/** A typed client of the Timesheets API. */
export { ApiError } from './api-error.ts';
export { type Can, type ConditionOf, createCan } from './can.ts';
export { type FollowInit, followChanges } from './changes.ts';
export { createTimesheetsClient } from './client.ts';
export type {
  ApprovalBatch,
  ApprovalBatchResult,
  Change,
  ChangePage,
  Fault,
  Me,
  OperationId,
  Person,
  PersonPut,
  Problem,
  ProblemCode,
  Project,
  ProjectPut,
  Scope,
  Settings,
  SettingsPut,
  Summary,
  SummaryItem,
  Timesheet,
  TimesheetBatch,
  TimesheetBatchResult,
  TimesheetCreate,
  TimesheetPatch,
  TimesheetWeek,
  TimesheetWeekState,
  TimesheetWeekSummary,
  WeekAction,
  WeekCell,
  WeekCopyResult,
  WeekCopySkip,
  WeekDay,
  WeekEvent,
  WeekGrid,
  WeekGridCell,
  WeekRow,
  WeekStatus,
} from './contract.ts';
export {
  ForeignAddressError,
  InvalidOptionError,
  InvalidPathParameterError,
  MalformedAccessTokenError,
  NetworkError,
  TimeoutError,
  TimesheetsError,
  UnexpectedAnswerError,
} from './errors.ts';
export { etagOf } from './etag.ts';
export { exportTimesheets } from './export.ts';
export type { paths } from './generated/schema.ts';
export { blockedChanges } from './grid/blocked-changes.ts';
export { type CellChange, findCell, setCell } from './grid/cells.ts';
export { deletionsIn, diffGrid, isChanged } from './grid/diff.ts';
export type { CellValue, Grid, GridCell, GridRow } from './grid/grid.ts';
export { type Collision, type Rebased, rebaseGrid } from './grid/rebase.ts';
export { removeRow } from './grid/remove-row.ts';
export { addRows, createGrid, projectsOf, type RowProject } from './grid/rows.ts';
export { type ItemOf, listAll, listPages, type PagedPath, type PageOf, type ReadInit } from './pages.ts';
export type { GetAccessToken, TimesheetsClientOptions } from './settings.ts';
export { compareWithTarget, type TargetComparison } from './target.ts';
export type { TimesheetsClient } from './timesheets-client.ts';
export { canDo, isDeletable, isEditable } from './week-actions.ts';
