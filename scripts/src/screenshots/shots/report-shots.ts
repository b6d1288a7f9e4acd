import { employee, manager, newcomer } from '../accounts.ts';
import { neverAnswer } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';

const choose =
  (name: string) =>
  async ({ page }: View) => {
    await page.getByRole('table').waitFor();
    await page.getByRole('radio', { name, exact: true }).press('Space');
    // The bars come by themselves, a little after the numbers.
    if (name.startsWith('By ')) {
      await page.getByRole('columnheader', { name: name === 'By week' ? 'Week' : 'Person' }).waitFor();
      await page.locator('main [role="img"] > *').waitFor();
    }
  };

/** Time added up. */
export const reportShots: readonly Shot[] = [
  { name: 'reports', as: employee, path: '/reports' },
  { name: 'reports-by-week', as: employee, path: '/reports?span=this-year', act: choose('By week') },
  { name: 'reports-everybody', as: manager, path: '/reports' },
  { name: 'reports-by-person', as: manager, path: '/reports', act: choose('By person') },
  { name: 'reports-everybody-by-week', as: manager, path: '/reports?span=this-year', act: choose('By week') },
  { name: 'reports-own-days', as: employee, path: '/reports', act: choose('From – to') },
  { name: 'reports-nothing', as: newcomer, path: '/reports?from=2026-01-01&to=2026-01-02' },
  { name: 'reports-days-wrong', as: employee, path: '/reports?from=2026-11-20&to=2026-11-01' },
  { name: 'reports-loading', as: employee, path: '/reports', prepare: neverAnswer('**/reports/summary?*') },
];
