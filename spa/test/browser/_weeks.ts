import { etagOf, type TimesheetWeek } from '@timesheets/sdk';
import { addWeeks, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import type { World } from './_world.ts';

/** The week that was over last, as the API has it. */
export async function lastWeekOf(world: World): Promise<string> {
  const { data: me } = await (await world.clientOf('mia@abc.example')).GET('/me');
  return addWeeks(isoWeekOf(me.today), -1);
}

/** A person's week as a manager sees it. */
export async function readWeek(world: World, email: string, week: string): Promise<TimesheetWeek> {
  const client = await world.clientOf('max@abc.example');
  const params = { path: { week }, query: { user_id: email } };
  return (await client.GET('/timesheet-weeks/{week}', { params })).data;
}

interface Entry {
  /** 0 for Monday. */
  day?: number;
  project_id?: string;
  minutes?: number;
  note?: string;
}

/** Logs time as a person, without a screen. */
export async function logEntries(
  world: World,
  email: string,
  week: string,
  entries: readonly Entry[] = [{}],
): Promise<void> {
  const client = await world.clientOf(email);
  for (const { day = 0, project_id = 'internal', minutes = 480, note = '' } of entries) {
    const date = datesOf(week)[day] ?? '';
    await client.POST('/timesheets', { body: { date, project_id, minutes, note } });
  }
}

/** Hands a week in as its person; with entries, logs them first. */
export async function handIn(
  world: World,
  email: string,
  week: string,
  entries?: readonly Entry[],
): Promise<void> {
  await logEntries(world, email, week, entries);
  const client = await world.clientOf(email);
  const { version } = await readWeek(world, email, week);
  const params = { path: { week }, header: { 'If-Match': etagOf(version) } };
  await client.POST('/timesheet-weeks/{week}/submit', { params });
}

/** Takes a week back, logs one more hour and hands it in again: whoever has looked at it before is out of date. */
export async function changeAndHandInAgain(world: World, email: string, week: string): Promise<void> {
  const client = await world.clientOf(email);
  const { version } = await readWeek(world, email, week);
  const params = { path: { week }, header: { 'If-Match': etagOf(version) } };
  await client.POST('/timesheet-weeks/{week}/withdraw', { params });
  await handIn(world, email, week, [{ day: 4, minutes: 60, note: 'Forgotten' }]);
}
