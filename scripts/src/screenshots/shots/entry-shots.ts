import { contractor, employee } from '../accounts.ts';
import { neverAnswer, press } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';

async function openFilter({ page }: View) {
  const opener = page.getByRole('button', { name: /^Filter/ });
  if (await opener.isVisible()) await opener.click();
}

/** My timesheets: the list of entries. */
export const entryShots: readonly Shot[] = [
  { name: 'entries', as: employee, path: '/timesheets' },
  { name: 'entries-none', as: contractor, path: '/timesheets' },
  {
    name: 'entries-loading',
    as: employee,
    path: '/timesheets',
    prepare: neverAnswer('**/api/v1/timesheets?*'),
  },
  {
    name: 'entries-not-loaded',
    as: employee,
    path: '/timesheets',
    prepare: ({ page }) =>
      page.route('**/api/v1/timesheets?*', (route) =>
        route.fulfill({ status: 500, contentType: 'text/html', body: 'Oops' }),
      ),
    act: ({ page }) => page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 40_000 }),
  },
  { name: 'entries-filtered', as: employee, path: '/timesheets?project=internal&sort=date', act: openFilter },
  { name: 'entries-none-found', as: employee, path: '/timesheets?q=nothing+like+it', act: openFilter },
  {
    name: 'entries-filter-wrong',
    as: employee,
    path: '/timesheets?from=2026-11-20&to=2026-11-01',
    act: openFilter,
  },
  {
    name: 'entries-refused',
    as: employee,
    path: '/timesheets',
    act: async ({ page }) => {
      const form = page.getByRole('form', { name: 'Log time' });
      await form.getByLabel('Time').fill('soon');
      await form.getByRole('button', { name: 'Add' }).click();
      await page.getByText('On which project?').waitFor();
    },
  },
  { name: 'entries-changing', as: employee, path: '/timesheets', act: press(/^Change \d/) },
  {
    name: 'entries-undo',
    as: employee,
    path: '/timesheets',
    act: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Delete \d/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await page.waitForTimeout(400);
    },
    undo: press('Undo'),
  },
];
