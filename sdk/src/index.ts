/** A typed client of the Timesheets API. */
export { ApiError } from './api-error.ts';
export { type Can, type ConditionOf, createCan } from './can.ts';
export { createTimesheetsClient } from './client.ts';
export type {
  Fault,
  Me,
  OperationId,
  Problem,
  ProblemCode,
  Project,
  Scope,
  Timesheet,
  TimesheetBatch,
  TimesheetBatchResult,
  TimesheetCreate,
  TimesheetPatch,
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
export type { paths } from './generated/schema.ts';
export type { GetAccessToken, TimesheetsClientOptions } from './settings.ts';
export type { TimesheetsClient } from './timesheets-client.ts';
