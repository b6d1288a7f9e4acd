import test from 'ava';
import type { Page } from 'playwright-core';
import { changeAndHandInAgain, handIn, lastWeekOf, readWeek } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const ANN = 'ann@abc.example';
const CARLA = 'carla@contractors.example';
const MAX = 'max@abc.example';

const world = await startWorld();
const week = await lastWeekOf(world);
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const rowOf = (page: Page, name: string) => page.getByRole('grid').getByRole('row', { name });

test.before(async () => {
  for (const email of [ANN, CARLA, MAX]) await handIn(world, email, week, [{ minutes: 480 }]);
});

test.serial('many weeks are approved at once; one that has changed is not, and says so', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals`);
  await signIn(page, 'mia@abc.example');
  await page.getByRole('checkbox', { name: /^Select all/ }).check();
  t.is(await page.getByRole('button', { name: 'Approve selected (3)' }).count(), 1);
  await changeAndHandInAgain(world, ANN, week);
  await page.getByRole('button', { name: 'Approve selected (3)' }).click();

  await page.getByText('2 weeks approved, one was not.').first().waitFor();
  t.regex((await rowOf(page, 'Carla Contractor').textContent()) ?? '', /Approved/);
  await rowOf(page, 'Ann Example').getByText('it has changed since you looked').waitFor();
  t.is((await readWeek(world, CARLA, week)).status, 'approved');
  t.is((await readWeek(world, MAX, week)).status, 'approved');
  t.is((await readWeek(world, ANN, week)).status, 'submitted');
  // The focus went to what became of it, and from there to the one that failed.
  await page.getByRole('button', { name: 'Go to the first that was not' }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Ann Example');
  t.is(await page.getByRole('link', { name: /^Waiting/ }).textContent(), 'Waiting 1');

  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Ann Example' });
  await panel.getByText('The total was 8:00 and is 9:00.').waitFor();
  await panel.getByRole('button', { name: 'Approve' }).click();
  await page
    .getByText(/^Approved: Ann Example/)
    .first()
    .waitFor();
  t.is((await readWeek(world, ANN, week)).status, 'approved');
  await context.close();
});

test.serial('a week that changed while it was open is shown as it is now, to be decided anew', async (t) => {
  await handIn(world, ANN, '2026-W40', [{ minutes: 480 }]);
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals/2026-W40/${encodeURIComponent(ANN).replaceAll('.', '%2E')}`);
  await signIn(page, 'mia@abc.example');
  const panel = page.getByRole('region', { name: 'Ann Example' });
  await panel.getByRole('textbox', { name: 'Comment' }).fill('Thank you.');
  await changeAndHandInAgain(world, ANN, '2026-W40');
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByText('This week has changed since you looked').waitFor();
  await panel.getByText('The total was 8:00 and is 9:00.').waitFor();
  await panel.getByText('Forgotten').waitFor();
  // Nothing was decided, nothing typed is lost.
  t.is((await readWeek(world, ANN, '2026-W40')).status, 'submitted');
  t.is(await panel.getByRole('textbox', { name: 'Comment' }).inputValue(), 'Thank you.');
  t.true((await page.evaluate(() => document.activeElement?.textContent)) === 'Ann Example');
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByRole('blockquote').getByText('Thank you.').waitFor();
  const now = await readWeek(world, ANN, '2026-W40');
  t.is(now.status, 'approved');
  t.is(now.comment, 'Thank you.');
  t.is(await panel.getByText('This week has changed since you looked').count(), 0);
  await context.close();
});

test.serial('a decision that cannot be sent says so, keeps the comment, and can be sent again', async (t) => {
  await handIn(world, ANN, '2026-W41', [{ minutes: 480 }]);
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals/2026-W41/${encodeURIComponent(ANN).replaceAll('.', '%2E')}`);
  await signIn(page, 'mia@abc.example');
  const panel = page.getByRole('region', { name: 'Ann Example' });
  await panel.getByRole('textbox', { name: 'Comment' }).fill('Friday is missing.');
  await page.route('**/reject', (route) => route.fulfill({ status: 500, body: '{}' }));
  await panel.getByRole('button', { name: 'Send back' }).click();
  await panel.getByRole('alert').getByText('Not decided.').waitFor();
  t.is(await panel.getByRole('textbox', { name: 'Comment' }).inputValue(), 'Friday is missing.');
  await page.unroute('**/reject');
  await panel.getByRole('button', { name: 'Send back' }).click();
  await panel.getByText('Friday is missing.').waitFor();
  t.is((await readWeek(world, ANN, '2026-W41')).comment, 'Friday is missing.');
  t.is(await panel.getByRole('alert').count(), 0);
  await context.close();
});
