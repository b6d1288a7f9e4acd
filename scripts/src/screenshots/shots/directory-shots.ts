import { manager } from '../accounts.ts';
import { press } from '../gestures.ts';
import type { Shot } from '../shot.ts';

/** Projects, people and the closing of the books. */
export const directoryShots: readonly Shot[] = [
  { name: 'projects', as: manager, path: '/projects' },
  {
    name: 'projects-archived',
    as: manager,
    path: '/projects',
    act: ({ page }) => page.getByRole('checkbox', { name: 'Show archived' }).check(),
  },
  {
    name: 'projects-adding',
    as: manager,
    path: '/projects',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Add project' }).click();
      await page.keyboard.press('Enter');
    },
  },
  { name: 'projects-changing', as: manager, path: '/projects', act: press(/^Change /) },
  {
    name: 'projects-undo',
    as: manager,
    path: '/projects',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Archive Training' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await page.waitForTimeout(400);
    },
    undo: press('Undo'),
  },
  { name: 'people', as: manager, path: '/people' },
  {
    name: 'people-none-found',
    as: manager,
    path: '/people',
    act: async ({ page }) => {
      await page.getByRole('searchbox').fill('nobody of that name');
      await page.getByText('Nothing matches.').waitFor();
    },
  },
  { name: 'people-adding', as: manager, path: '/people', act: press('Add person') },
  { name: 'people-changing', as: manager, path: '/people', act: press(/^Change /) },
  { name: 'people-closing', as: manager, path: '/people', act: press('Close days') },
];
