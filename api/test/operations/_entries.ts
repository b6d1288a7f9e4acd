import type { Timesheet } from '@timesheets/sdk';
import { type Caller, json, read, today } from '../_api.ts';

/** What a person sends for an hour today, unless said otherwise. */
export function entry(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { date: today, project_id: 'acme-website', minutes: 60, ...more };
}

/** What the machine sends for a contractor's hour today, unless said otherwise. */
export function pushed(
  userId: string,
  externalId: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return entry({
    user_id: userId,
    user_type: 'contractor',
    source: { system: 'erp', external_id: externalId },
    ...more,
  });
}

export function post(caller: Caller, body: unknown, headers?: Record<string, string>): Promise<Response> {
  return caller.fetch('/timesheets', json('POST', body, headers));
}

/** Creates an entry that must be taken. */
export async function create(caller: Caller, more: Record<string, unknown> = {}): Promise<Timesheet> {
  const response = await post(caller, entry(more));
  if (response.status !== 201) throw new Error(await response.text());
  return read<Timesheet>(response);
}

/** `ifMatch` of undefined sends none. */
export function patch(
  caller: Caller,
  id: string,
  body: unknown,
  ifMatch: string | undefined,
): Promise<Response> {
  return caller.fetch(
    `/timesheets/${id}`,
    json('PATCH', body, ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  );
}

/** `ifMatch` of undefined sends none. */
export function remove(caller: Caller, id: string, ifMatch: string | undefined): Promise<Response> {
  return caller.fetch(`/timesheets/${id}`, {
    method: 'DELETE',
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });
}
