import { listAll, type TimesheetsClient } from '@timesheets/sdk';
import { addDays, addWeeks, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { CannotRun } from '../command-line/cannot-run.ts';

/** A week that is over and has not been handed in. */
export type MissingWeek = components['schemas']['TimesheetWeekSummary'];

const LONGEST_SEARCH = 100;

/**
 * Which week to ask about: the one that was named, or the last that is over; and which day it is where the API is.
 *
 * @throws CannotRun when the week is not over yet: nobody is late
 */
export async function readWeek(
  client: TimesheetsClient,
  named: string | undefined,
): Promise<{ week: string; today: string }> {
  const { data: me } = await client.GET('/me');
  const week = named ?? addWeeks(isoWeekOf(me.today), -1);
  const sunday = addDays(mondayOf(week), 6);
  if (me.today > sunday) return { week, today: me.today };
  throw new CannotRun(`${week} ends on ${sunday}; until then nobody is late. Name a week that is over.`);
}

/** Everybody who has not handed in this week. */
export function listMissing(
  client: TimesheetsClient,
  week: string,
  signal: AbortSignal,
): Promise<MissingWeek[]> {
  return search(client, { week }, signal);
}

/** The person's week as it is now, or undefined when it is not missing any more. */
export async function stillMissing(
  client: TimesheetsClient,
  { user_id, week }: MissingWeek,
  signal: AbortSignal,
): Promise<MissingWeek | undefined> {
  // The search finds everybody whose name, address or id contains it; the longest there can be narrows it enough.
  const q = [...user_id].slice(0, LONGEST_SEARCH).join('');
  const found = await search(client, { week, q }, signal);
  return found.find((one) => one.user_id === user_id);
}

function search(
  client: TimesheetsClient,
  filter: { week: string; q?: string },
  signal: AbortSignal,
): Promise<MissingWeek[]> {
  const query = { ...filter, status: 'missing' as const, limit: 200 };
  return Array.fromAsync(listAll(client, '/approvals', { params: { query }, signal }));
}
