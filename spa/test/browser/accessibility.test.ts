import test from 'ava';
import { requireAccessible } from './_accessible.ts';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.serial(`axe finds nothing on any screen: ${colorScheme}, ${size}`, async (t) => {
      const context = await world.openBrowser({ colorScheme, viewport });
      const page = await context.newPage();
      await page.goto(world.origin);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await requireAccessible(t, page, 'start page');

      await page.goto(`${world.origin}/timesheets`);
      await signIn(page, 'ann@abc.example');
      const form = page.getByRole('form', { name: 'Log time' });
      await form.waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await requireAccessible(t, page, 'my timesheets');

      await form.getByLabel('Time').fill('soon');
      await form.getByRole('button', { name: 'Add' }).click();
      await page.getByText('On which project?').waitFor();
      await form.getByRole('combobox', { name: 'Project' }).fill('a');
      await form.getByRole('option').first().waitFor();
      await requireAccessible(t, page, 'refused entry, projects open');
      await page.keyboard.press('Escape');

      await logTime(page, { project: 'Training', time: '0:05', note: 'A note' });
      await page
        .getByRole('button', { name: /^Change 0:05/ })
        .first()
        .click();
      await requireAccessible(t, page, 'editing');
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Delete 0:05/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      // While it is still sliding in, its colours are not its own.
      await page.waitForTimeout(400);
      await requireAccessible(t, page, 'undo');
      await page.getByRole('button', { name: 'Undo' }).click();

      await page.goto(`${world.origin}/timesheets?q=nothing+like+it&project=internal`);
      await page.getByText('No entry fits this filter.').waitFor();
      const opener = page.getByRole('button', { name: /^Filter/ });
      if (await opener.isVisible()) await opener.click();
      await requireAccessible(t, page, 'filtered, nothing found');
      await page.goto(`${world.origin}/timesheets?from=2026-11-20&to=2026-11-01`);
      await page.getByText('The first day lies after the last one').waitFor();
      await requireAccessible(t, page, 'days that do not go together');
      await context.setOffline(true);
      await page.getByText('You are offline.').waitFor();
      await requireAccessible(t, page, 'offline');
      await context.setOffline(false);

      await page.goto(`${world.origin}/profile`);
      await page.getByText('Employee').waitFor();
      await page.getByRole('button', { name: /^Account of/ }).click();
      await requireAccessible(t, page, 'profile, account open');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { level: 1, name: 'Profil', exact: true }).waitFor();
      await requireAccessible(t, page, 'profile in German');
      await page.getByRole('radio', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();

      await page.goto(`${world.origin}/nothing-here`);
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      await requireAccessible(t, page, 'no such page');
      await context.close();

      const guest = await world.openBrowser({ colorScheme, viewport });
      const guestPage = await guest.newPage();
      await guestPage.goto(world.origin);
      await signIn(guestPage, 'gus@abc.example');
      await guestPage.getByRole('heading', { level: 1 }).waitFor();
      await requireAccessible(t, guestPage, 'no permission');
      await guestPage.goto(`${world.origin}/callback?error=access_denied&state=x`);
      await guestPage.getByRole('heading', { level: 1 }).waitFor();
      await requireAccessible(t, guestPage, 'failed sign-in');
      await guest.close();

      const manager = await world.openBrowser({ colorScheme, viewport });
      const managerPage = await manager.newPage();
      await managerPage.goto(`${world.origin}/profile`);
      await signIn(managerPage, 'mia@abc.example');
      await managerPage.getByRole('heading', { level: 1 }).waitFor();
      const more = managerPage.getByRole('button', { name: 'More' });
      if (await more.isVisible()) await more.click();
      await requireAccessible(t, managerPage, 'every place');
      await manager.close();
    });
  }
}
