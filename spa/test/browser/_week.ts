import type { TimesheetsClient } from '@timesheets/sdk';
import { addDays, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import type { Locator, Page } from 'playwright-core';

/** The days of a week that is over, so that it can be handed in on every day of the year. */
export function weekBefore(today: string): { week: string; days: string[] } {
  const monday = addDays(mondayOf(isoWeekOf(today)), -7);
  return { week: isoWeekOf(monday), days: [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)) };
}

/** The field of a project on a day. */
export function cellOf(page: Page, projectId: string, date: string | undefined): Locator {
  return page.locator(`[data-cell="${projectId} ${date}"]`);
}

export async function addProject(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a project' }).fill(name);
  await page.getByRole('option', { name }).click();
}

/** Until nothing is on its way any more. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('All saved').waitFor();
}

/** What the API has in a cell. */
export async function storedMinutes(
  client: TimesheetsClient,
  projectId: string,
  date: string | undefined,
): Promise<number> {
  const { data } = await client.GET('/timesheets', { params: { query: { from: date, to: date } as never } });
  return data.items
    .filter(({ project_id }) => project_id === projectId)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

export async function today(client: TimesheetsClient): Promise<string> {
  return (await client.GET('/me')).data.today;
}
