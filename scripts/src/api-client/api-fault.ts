import { ApiError, NetworkError, TimeoutError, TimesheetsError } from '@timesheets/sdk';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { ClientSettings } from './settings.ts';

/** What an error of the SDK means to who runs the command; any other error as it is. */
export function apiFault(error: unknown, { apiUrl, clientId }: ClientSettings): unknown {
  if (error instanceof ApiError) {
    const quote = error.requestId ? ` (request ${error.requestId})` : '';
    return new CannotRun(`The API refuses ${clientId}: ${error.message}${quote}`);
  }
  if (error instanceof NetworkError || error instanceof TimeoutError) {
    return new CannotRun(
      `The API cannot be reached at ${apiUrl}: check TIMESHEETS_API_URL, and whether it runs.`,
    );
  }
  return error instanceof TimesheetsError
    ? new CannotRun(`${error.message} Check TIMESHEETS_API_URL.`)
    : error;
}
