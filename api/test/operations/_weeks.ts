import { addDays, addWeeks, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { type Caller, json, read, today } from '../_api.ts';

type TimesheetWeek = components['schemas']['TimesheetWeek'];
type WeekCopyResult = components['schemas']['WeekCopyResult'];
type GridCell = components['schemas']['WeekGrid']['cells'][number];

/** The week of today: the last one that can be handed in. */
export const currentWeek = isoWeekOf(today);

/** A week that is over, so many weeks ago. */
export function weeksAgo(count: number): string {
  return addWeeks(currentWeek, -count);
}

/** A day of a week, Monday by default. */
export function dayOf(week: string, index = 0): string {
  return addDays(datesOf(week)[0] ?? '', index);
}

/** The ETag of this version. */
export function etag({ version }: { version: number }): string {
  return `"${version}"`;
}

/** Asks for a week: the caller's own, or that of the person named. */
export function requestWeek(caller: Caller, week: string, userId?: string): Promise<Response> {
  const query = userId === undefined ? '' : `?user_id=${encodeURIComponent(userId)}`;
  return caller.fetch(`/timesheet-weeks/${week}${query}`);
}

/** A week that must be answered with 200. */
export async function getWeek(caller: Caller, week: string, userId?: string): Promise<TimesheetWeek> {
  return readWeek(await requestWeek(caller, week, userId));
}

/** The week in an answer that must be 200. */
export async function readWeek(response: Response): Promise<TimesheetWeek> {
  if (response.status !== 200) throw new Error(await response.text());
  return read<TimesheetWeek>(response);
}

/** What is logged in a week: `project day minutes note` for each filled cell, by project and day. */
export function logged({ rows }: TimesheetWeek): string[] {
  return rows.flatMap(({ project_id, cells }) =>
    cells
      .filter(({ minutes }) => minutes > 0)
      .map(({ date, minutes, note }) => `${project_id} ${date} ${minutes} ${note ?? '?'}`.trim()),
  );
}

/** `ifMatch` of undefined sends none. */
export function saveGrid(
  caller: Caller,
  week: string,
  cells: readonly Partial<GridCell>[],
  ifMatch: string | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  return caller.fetch(
    `/timesheet-weeks/${week}/grid`,
    json('PATCH', { cells }, { ...matching(ifMatch), ...headers }),
  );
}

/** `ifMatch` of undefined sends none. */
export function copyWeek(
  caller: Caller,
  from: string,
  week: string,
  ifMatch: string | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  return caller.fetch(
    `/timesheet-weeks/${week}/copy`,
    json('POST', { from }, { ...matching(ifMatch), ...headers }),
  );
}

/** The outcome of a copy that must be answered with 200. */
export async function readCopy(response: Response): Promise<WeekCopyResult> {
  if (response.status !== 200) throw new Error(await response.text());
  return read<WeekCopyResult>(response);
}

/** Hands in the caller's own week. `ifMatch` of undefined sends none. */
export function submit(
  caller: Caller,
  week: string,
  ifMatch: string | undefined,
  body: { confirm_empty?: boolean } = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return caller.fetch(
    `/timesheet-weeks/${week}/submit`,
    json('POST', body, { ...matching(ifMatch), ...headers }),
  );
}

/** Takes back the caller's own week. `ifMatch` of undefined sends none. */
export function withdraw(
  caller: Caller,
  week: string,
  ifMatch: string | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  return caller.fetch(`/timesheet-weeks/${week}/withdraw`, {
    method: 'POST',
    headers: { ...matching(ifMatch), ...headers },
  });
}

/** Decides on somebody's week. `ifMatch` of undefined sends none. */
export function decide(
  caller: Caller,
  action: 'approve' | 'reject' | 'reopen',
  userId: string,
  week: string,
  ifMatch: string | undefined,
  comment?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return caller.fetch(
    `/approvals/${encodeURIComponent(userId)}/${week}/${action}`,
    json('POST', { comment }, { ...matching(ifMatch), ...headers }),
  );
}

function matching(ifMatch: string | undefined): Record<string, string> {
  return ifMatch === undefined ? {} : { 'if-match': ifMatch };
}
