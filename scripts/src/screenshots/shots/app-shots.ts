import { contractor, employee, guest, manager } from '../accounts.ts';
import { breakLine, press } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';

/** What is around the screens, and what is shown instead of them. */
export const appShots: readonly Shot[] = [
  { name: 'app-signed-out', path: '/' },
  { name: 'app-sign-in-cancelled', path: '/callback?error=access_denied&state=x' },
  {
    name: 'app-provider-down',
    path: '/',
    prepare: ({ page, stage }: View) => page.route(`${stage.provider.issuer}**`, (route) => route.abort()),
    act: ({ page }) => page.getByText('The sign-in service does not answer').waitFor(),
  },
  {
    name: 'app-not-set-up',
    path: '/',
    prepare: ({ page }) => page.route('**/config.json', (route) => route.fulfill({ json: {} })),
  },
  { name: 'app-no-permission', as: guest, path: '/' },
  { name: 'app-no-permission-for-place', as: employee, path: '/approvals' },
  { name: 'app-no-such-page', as: employee, path: '/nothing-here' },
  {
    name: 'app-page-failed',
    as: employee,
    path: '/profile',
    prepare: breakLine('**/reports-*.js'),
    act: async ({ page }) => {
      await page.getByRole('navigation').getByRole('link', { name: 'Reports' }).click();
      await page.getByRole('heading', { name: 'This page has failed' }).waitFor();
    },
  },
  {
    name: 'app-offline',
    as: employee,
    path: '/',
    act: async ({ page }) => {
      await page.context().setOffline(true);
      await page.getByText('You are offline.').waitFor();
    },
  },
  { name: 'app-account-menu', as: employee, path: '/', act: press(/^Account of/) },
  {
    name: 'app-more-places',
    as: manager,
    path: '/',
    act: async ({ page }) => {
      const more = page.getByRole('button', { name: 'More' });
      if (await more.isVisible()) await more.click();
    },
  },
  { name: 'profile', as: employee, path: '/profile' },
  { name: 'profile-contractor', as: contractor, path: '/profile' },
  { name: 'profile-nothing-allowed', as: guest, path: '/profile' },
];
