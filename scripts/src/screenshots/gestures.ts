/** What is done over and over before a picture is taken. */
import { datesOf } from '@timesheets/sdk/calendar';
import type { Page } from 'playwright-core';
import type { View } from './shot.ts';

export const isPhone = ({ look }: View): boolean => look.viewport.width < 768;

/** A call that fails as on a line that is down. */
export const breakLine = (pattern: string) => (view: View) =>
  view.page.route(pattern, (route) => route.abort());

/** A call that is never answered. */
export const neverAnswer = (pattern: string) => (view: View) =>
  view.page.route(pattern, () => new Promise(() => undefined));

export const press = (name: string | RegExp) => (view: View) =>
  view.page.getByRole('button', { name }).first().click();

/** The field of a project on a day, 0 for Monday, of the week that is shown. */
export async function fillCell(
  view: View,
  week: string,
  cell: { project: string; day: number; text: string },
) {
  const date = datesOf(week)[cell.day] ?? '';
  if (isPhone(view))
    await view.page
      .getByRole('group', { name: 'Days of the week' })
      .getByRole('button')
      .nth(cell.day)
      .click();
  const field = view.page.locator(`[data-cell="${cell.project} ${date}"]`);
  await field.fill(cell.text);
  await field.press('Enter');
}

export async function addProject(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a project' }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('All saved').waitFor();
}
