import test from 'ava';
import { requireAccessible } from './_accessible.ts';
import { changeAndHandInAgain, handIn, lastWeekOf, logEntries } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const ANN = 'ann@abc.example';
const CARLA = 'carla@contractors.example';
const MIA = 'mia@abc.example';

const world = await startWorld();
const week = await lastWeekOf(world);
const number = Number(week.slice(6));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

test.before(async () => {
  const entries = [
    { minutes: 480, note: 'Store release' },
    { day: 1, minutes: 90, project_id: 'acme-website' },
  ];
  for (const email of [ANN, MIA]) await handIn(world, email, week, entries);
  await logEntries(world, CARLA, week, [{ minutes: 240 }]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.serial(`axe finds nothing on the approvals: ${colorScheme}, ${size}`, async (t) => {
      const context = await world.openBrowser({ colorScheme, viewport });
      const page = await context.newPage();
      await page.goto(`${world.origin}/approvals`);
      await signIn(page, MIA);
      const ann = page.getByRole('link', { name: 'Ann Example' });
      await ann.waitFor();
      await requireAccessible(t, page, 'what waits');

      await page.getByRole('checkbox', { name: /^Select: Ann Example/ }).check();
      await changeAndHandInAgain(world, ANN, week);
      await requireAccessible(t, page, 'one selected');
      await page.getByRole('button', { name: 'Approve selected (1)' }).click();
      await page.getByText('0 weeks approved, one was not.').first().waitFor();
      await requireAccessible(t, page, 'one that failed');

      await ann.click();
      const panel = page.getByRole('region', { name: 'Ann Example' });
      await panel.getByText('Store release').waitFor();
      await panel.getByText('History').click();
      await panel.getByRole('listitem').filter({ hasText: 'Logged' }).first().waitFor();
      await panel.getByRole('button', { name: 'Send back' }).click();
      await panel.getByText('Say why').waitFor();
      await requireAccessible(t, page, 'a week with its history, a comment missing');

      await page.goto(`${world.origin}/approvals?status=missing`);
      await page.getByRole('link', { name: 'Carla Contractor' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await requireAccessible(t, page, 'the missing, keys shown');
      await page.keyboard.press('Escape');
      await requireAccessible(t, page, 'the missing');

      await page.goto(`${world.origin}/approvals?status=approved`);
      await page.getByText('No week has been approved yet').waitFor();
      await requireAccessible(t, page, 'nothing');
      await context.close();
    });
  }
}

test.serial('all of it is in German for whoever reads German', async (t) => {
  const context = await world.openBrowser({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals`);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByLabel('E-mail address').fill(MIA);
  await page.getByLabel('Password').fill('friday');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Freigaben' }).waitFor();
  const lists = page.getByRole('navigation', { name: 'Listen' }).getByRole('link');
  await page.getByRole('link', { name: 'Ann Example' }).click();
  t.deepEqual(await lists.allTextContents(), [
    'Wartend 2',
    `Fehlend · KW ${number} 1`,
    'Freigegeben 0',
    'Zurückgegeben 0',
  ]);
  const panel = page.getByRole('region', { name: 'Ann Example' });
  await panel.getByText('Eingereicht', { exact: true }).waitFor();
  await panel.getByText('Verlauf').click();
  await panel.getByRole('listitem').filter({ hasText: 'Erfasst 8:00 · Internal · Mo' }).waitFor();
  await panel.getByRole('button', { name: 'Zurückgeben' }).click();
  await panel.getByText('Bitte begründen').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Tasten auf dieser Seite' }).waitFor();
  await page.keyboard.press('Escape');
  await lists.filter({ hasText: 'Freigegeben' }).click();
  await page.getByText('Noch ist keine Woche freigegeben').waitFor();
  await page.getByRole('link', { name: 'Die 2 wartenden Wochen ansehen' }).click();
  await page.getByRole('link', { name: 'Ann Example' }).waitFor();
  await context.close();
});
