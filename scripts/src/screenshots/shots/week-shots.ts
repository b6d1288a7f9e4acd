import { datesOf } from '@timesheets/sdk/calendar';
import { busy, employee, manager, newcomer } from '../accounts.ts';
import { fillBusyWeek } from '../busy-week.ts';
import { addProject, breakLine, fillCell, isPhone, neverAnswer, press, waitUntilSaved } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';
import { handIn } from '../stage.ts';

const week = (offset: number) => (view: View) => `/week/${view.stage.weekAt(offset)}`;
const shownWeek = ({ page }: View) => page.url().slice(-'2026-W01'.length);
const untouched = ({ stage }: View) => `/week/${stage.untouchedWeek()}`;

/** My week, as it is on most days. */
export const weekShots: readonly Shot[] = [
  { name: 'week-now', as: employee, path: '/' },
  { name: 'week-of-manager', as: manager, path: '/' },
  { name: 'week-approved', as: employee, path: week(-6) },
  { name: 'week-before', as: employee, path: week(-1) },
  { name: 'week-ahead', as: employee, path: week(2) },
  { name: 'week-empty', as: newcomer, path: '/' },
  { name: 'week-unknown', as: employee, path: '/week/2026-W54' },
  { name: 'week-loading', as: employee, path: '/', prepare: neverAnswer('**/api/v1/timesheet-weeks/*') },
  {
    name: 'week-not-loaded',
    as: employee,
    path: '/',
    prepare: ({ page }) =>
      page.route('**/api/v1/timesheet-weeks/*', (route) =>
        route.fulfill({ status: 500, contentType: 'text/html', body: 'Oops' }),
      ),
    act: ({ page }) => page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 40_000 }),
  },
  {
    name: 'week-sent-back',
    as: newcomer,
    path: async (view) => {
      const name = view.stage.untouchedWeek();
      const client = view.stage.clientOf(newcomer);
      const body = { project_id: 'internal', date: datesOf(name)[0] ?? '', minutes: 450 };
      await client.POST('/timesheets', { body });
      await handIn(view.stage, newcomer, name);
      const director = view.stage.clientOf(manager);
      const comment =
        'Friday is missing, and Monday’s workshop belongs to the client’s project. Please put both right.';
      const items = [{ action: 'reject' as const, user_id: newcomer, week: name, version: 2, comment }];
      await director.POST('/approvals/batch', { body: { items } });
      return `/week/${name}`;
    },
  },
  {
    name: 'week-handed-in',
    as: newcomer,
    path: untouched,
    act: async (view) => {
      await addProject(view.page, 'Internal');
      await fillCell(view, shownWeek(view), { project: 'internal', day: 0, text: '7:30' });
      await waitUntilSaved(view.page);
      await view.page.getByRole('button', { name: 'Hand in week' }).click();
      await view.page.getByText(/^Handed in on/).waitFor();
    },
  },
  { name: 'week-copy-menu', as: employee, path: '/', act: press('Copy last week') },
  { name: 'week-go-to-day', as: employee, path: '/', act: press('Go to a day') },
  {
    name: 'week-projects-open',
    as: employee,
    path: '/',
    act: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Add a project' }).fill('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'week-copied',
    as: newcomer,
    path: async (view) => {
      const after = view.stage.untouchedWeek();
      const before = view.stage.untouchedWeek();
      const client = view.stage.clientOf(newcomer);
      for (const [day, project_id] of [
        [0, 'internal'],
        [1, 'training'],
        [1, 'acme-app'],
      ] as const) {
        const body = { project_id, date: datesOf(before)[day] ?? '', minutes: 240 };
        await client.POST('/timesheets', { body });
      }
      const filled = { project_id: 'internal', date: datesOf(after)[0] ?? '', minutes: 60 };
      await client.POST('/timesheets', { body: filled });
      return `/week/${after}`;
    },
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Copy last week' }).click();
      await page.getByRole('button', { name: /^Projects and times/ }).click();
      await page.getByText(/was copied|were copied/).waitFor();
    },
  },
  {
    name: 'week-cell-focused',
    as: employee,
    path: '/',
    act: async (view) => {
      if (isPhone(view)) return;
      await view.page.locator('[data-cell]').nth(8).click();
      await view.page.keyboard.press('Shift+ArrowRight');
      await view.page.keyboard.press('Shift+ArrowDown');
    },
  },
  {
    name: 'week-save-fails',
    as: newcomer,
    path: untouched,
    prepare: breakLine('**/grid'),
    act: async (view) => {
      await addProject(view.page, 'Internal');
      await fillCell(view, shownWeek(view), { project: 'internal', day: 0, text: '1:15' });
      await view.page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 40_000 });
    },
  },
  {
    name: 'week-busy',
    as: busy,
    path: fillBusyWeek,
    act: async (view) => {
      if (isPhone(view)) await view.page.getByRole('button', { name: /^Fri/ }).click();
      else await view.page.locator('[data-cell]').nth(4).focus();
    },
  },
];
