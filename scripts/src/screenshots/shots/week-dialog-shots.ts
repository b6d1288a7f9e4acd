import { datesOf } from '@timesheets/sdk/calendar';
import { employee, newcomer } from '../accounts.ts';
import { addProject, fillCell, isPhone, press } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';

const shownWeek = ({ page }: View) => page.url().slice(-'2026-W01'.length);
const untouched = ({ stage }: View) => `/week/${stage.untouchedWeek()}`;

/** My week where something is asked or has gone wrong. */
export const weekDialogShots: readonly Shot[] = [
  {
    name: 'week-wrong-cells',
    as: newcomer,
    path: untouched,
    act: async (view) => {
      await addProject(view.page, 'Internal');
      await fillCell(view, shownWeek(view), { project: 'internal', day: 1, text: 'soon' });
      await fillCell(view, shownWeek(view), { project: 'internal', day: 2, text: '25' });
      await view.page.getByText('2 cells are not saved:').waitFor();
    },
  },
  {
    name: 'week-collision',
    as: newcomer,
    path: untouched,
    act: async (view) => {
      const week = shownWeek(view);
      const [, date = ''] = datesOf(week);
      await addProject(view.page, 'Training');
      await view.stage
        .clientOf(newcomer)
        .POST('/timesheets', { body: { project_id: 'training', date, minutes: 90 } });
      await fillCell(view, week, { project: 'training', day: 1, text: '2' });
      await view.page.getByText('Changed elsewhere while you were typing.').waitFor();
    },
  },
  {
    name: 'week-entries',
    as: newcomer,
    path: async (view) => {
      const week = view.stage.untouchedWeek();
      const [date = ''] = datesOf(week);
      for (const note of ['Sprint planning with the client', 'Checkout page']) {
        const body = { project_id: 'acme-website', date, minutes: 95, note };
        await view.stage.clientOf(newcomer).POST('/timesheets', { body });
      }
      return `/week/${week}`;
    },
    act: async ({ page }) => {
      await page.getByRole('button', { name: /entries, open the list$/ }).click();
      await page.getByLabel('Time of entry 2').waitFor();
    },
  },
  {
    name: 'week-note',
    as: employee,
    path: '/',
    act: async (view) => {
      await view.page.locator('input[data-cell]').first().focus();
      if (isPhone(view))
        await view.page
          .getByRole('button', { name: /^Note on/ })
          .first()
          .click();
      else await view.page.keyboard.press('Control+m');
      await view.page.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
    },
  },
  {
    name: 'week-keys',
    as: employee,
    path: '/',
    act: async (view) => {
      if (isPhone(view)) return;
      await view.page.locator('input[data-cell]').first().focus();
      await view.page.keyboard.press('?');
      await view.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'week-hand-in-empty', as: newcomer, path: untouched, act: press('Hand in week') },
];
