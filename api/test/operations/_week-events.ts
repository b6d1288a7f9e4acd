import type { components } from '@timesheets/sdk/schema';
import { type Caller, read } from '../_api.ts';

type Page = components['schemas']['WeekEventPage'];

/** Asks for the history of a week. */
export function requestWeekEvents(caller: Caller, week: string, query = ''): Promise<Response> {
  return caller.fetch(`/timesheet-weeks/${week}/events?${query}`);
}

/** One page of a week's history that must be answered with 200. */
export async function listWeekEvents(caller: Caller, week: string, query = ''): Promise<Page> {
  const response = await requestWeekEvents(caller, week, query);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Page>(response);
}
