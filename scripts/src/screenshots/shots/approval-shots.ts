import { manager } from '../accounts.ts';
import { neverAnswer } from '../gestures.ts';
import type { Shot, View } from '../shot.ts';

const rows = ({ page }: View) => page.getByRole('grid').getByRole('link');

async function openFirst(view: View) {
  await rows(view).first().click();
  await view.page.getByRole('heading', { level: 2 }).waitFor();
  await view.page.waitForLoadState('networkidle');
}

/** Deciding on weeks. */
export const approvalShots: readonly Shot[] = [
  { name: 'approvals', as: manager, path: '/approvals' },
  { name: 'approvals-missing', as: manager, path: '/approvals?status=missing' },
  { name: 'approvals-approved', as: manager, path: '/approvals?status=approved' },
  { name: 'approvals-sent-back', as: manager, path: '/approvals?status=rejected' },
  { name: 'approvals-one-week', as: manager, path: ({ stage }) => `/approvals/${stage.weekAt(-1)}` },
  {
    name: 'approvals-loading',
    as: manager,
    path: '/approvals',
    prepare: neverAnswer('**/api/v1/approvals?*'),
  },
  { name: 'approvals-nobody-found', as: manager, path: '/approvals?q=nobody' },
  {
    name: 'approvals-not-over',
    as: manager,
    path: ({ stage }) => `/approvals/${stage.weekAt(0)}?status=missing`,
  },
  { name: 'approvals-no-such-week', as: manager, path: '/approvals/2026-W54' },
  { name: 'approvals-panel', as: manager, path: '/approvals', act: openFirst },
  {
    name: 'approvals-panel-history',
    as: manager,
    path: '/approvals',
    act: async (view) => {
      await openFirst(view);
      await view.page.getByText('History').click();
      await view.page.getByRole('listitem').filter({ hasText: 'Logged' }).first().waitFor();
    },
  },
  {
    name: 'approvals-comment-missing',
    as: manager,
    path: '/approvals',
    act: async (view) => {
      await openFirst(view);
      await view.page.getByRole('button', { name: 'Send back' }).click();
    },
  },
  { name: 'approvals-panel-missing', as: manager, path: '/approvals?status=missing', act: openFirst },
  {
    name: 'approvals-panel-reopen',
    as: manager,
    path: '/approvals?status=approved',
    act: async (view) => {
      await openFirst(view);
      const reopen = view.page.getByRole('button', { name: 'Reopen…' });
      if (await reopen.isVisible()) await reopen.click();
    },
  },
  {
    name: 'approvals-own-week',
    as: manager,
    path: ({ stage }) => `/approvals/${stage.weekAt(-5)}/${manager}?status=approved`,
  },
  {
    name: 'approvals-selected',
    as: manager,
    path: '/approvals',
    act: async ({ page }) => {
      const boxes = page.getByRole('checkbox', { name: /^Select: / });
      for (const at of [0, 1, 3]) await boxes.nth(at).check();
    },
  },
  {
    name: 'approvals-approved-one',
    as: manager,
    path: '/approvals',
    act: async (view) => {
      await openFirst(view);
      await view.page.getByRole('button', { name: 'Approve', exact: true }).click();
      await view.page
        .getByText(/^Approved: /)
        .first()
        .waitFor();
    },
  },
  {
    name: 'approvals-keys',
    as: manager,
    path: '/approvals',
    act: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
