import test from 'ava';
import type { Page } from 'playwright-core';
import { handIn, lastWeekOf, readWeek } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const ANN = 'ann@abc.example';
const CARLA = 'carla@contractors.example';
const MAX = 'max@abc.example';
const MIA = 'mia@abc.example';

const world = await startWorld();
const week = await lastWeekOf(world);
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const focusOn = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);
const row = (page: Page, name: string) => page.getByRole('grid').getByRole('row', { name });

test.serial('from one week to the next by keyboard alone: open, approve, send back, select', async (t) => {
  for (const email of [ANN, CARLA, MAX, MIA]) await handIn(world, email, week, [{ minutes: 480 }]);
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals`);
  await signIn(page, MIA);
  await row(page, 'Mia Manager').waitFor();

  await page.keyboard.press('j');
  await focusOn(page, 'Ann Example');
  await page.keyboard.press('ArrowDown');
  await focusOn(page, 'Carla Contractor');
  await page.keyboard.press('x');
  t.is(await row(page, 'Carla Contractor').getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Space');
  t.is(await row(page, 'Carla Contractor').getAttribute('aria-selected'), 'false');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'checkbox');
  await page.keyboard.press('End');
  await focusOn(page, 'Mia Manager');
  await page.keyboard.press('Home');
  await focusOn(page, 'Ann Example');

  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Ann Example' }).waitFor();
  await page.getByRole('button', { name: 'Approve' }).waitFor();
  await focusOn(page, 'Ann Example');
  // Keys are faster than pages.
  for (const key of 'jjj') await page.keyboard.press(key);
  await page.getByRole('heading', { level: 2, name: 'Mia Manager' }).waitFor();
  await focusOn(page, 'Mia Manager');
  for (const key of 'kkk') await page.keyboard.press(key);
  await page.getByRole('heading', { level: 2, name: 'Ann Example' }).waitFor();
  await focusOn(page, 'Ann Example');
  await page.waitForTimeout(100);
  // Whoever keeps the key pressed approves one week, not all of them.
  await page.keyboard.down('a');
  await page.keyboard.down('a');
  await page.keyboard.up('a');
  await page.getByRole('heading', { level: 2, name: 'Carla Contractor' }).waitFor();
  await focusOn(page, 'Carla Contractor');
  t.is((await readWeek(world, ANN, week)).status, 'approved');
  t.is((await readWeek(world, CARLA, week)).status, 'submitted');

  await page.getByRole('textbox', { name: 'Comment' }).waitFor();
  await page.keyboard.press('r');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('Are jokes part of the project?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 2, name: 'Max Manager' }).waitFor();
  await focusOn(page, 'Max Manager');
  t.is((await readWeek(world, CARLA, week)).comment, 'Are jokes part of the project?');

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 2 }).waitFor({ state: 'detached' });
  t.true(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null));
  await page.keyboard.press('a');
  await page
    .getByText(/^Approved: Max Manager/)
    .first()
    .waitFor();
  // There is no other one: the focus stays where it is.
  await focusOn(page, 'Max Manager');
  t.is((await readWeek(world, MAX, week)).status, 'approved');
  await page.keyboard.press('k');
  await focusOn(page, 'Carla Contractor');
  await context.close();
});

test.serial('the keys are shown, and single letters can be switched off', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals?status=approved`);
  await signIn(page, MIA);
  await row(page, 'Ann Example').waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys on this page' });
  await dialog.getByText('Approve and go to the next').waitFor();
  await dialog.getByRole('checkbox', { name: /^Use single letters/ }).uncheck();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Ann Example' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.waitForTimeout(200);
  await focusOn(page, 'Ann Example');
  await page.keyboard.press('ArrowDown');
  await focusOn(page, 'Max Manager');
  await page.reload();
  await page.getByRole('link', { name: 'Ann Example' }).focus();
  await page.keyboard.press('j');
  await page.waitForTimeout(200);
  await focusOn(page, 'Ann Example');
  t.pass();
  await context.close();
});

test.serial('on a phone a week takes the whole page, and going on or back keeps the place', async (t) => {
  for (const email of [ANN, CARLA])
    await handIn(world, email, '2026-W40', [{ minutes: 480, note: 'A note' }]);
  const context = await world.openBrowser({ viewport: { width: 375, height: 667 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals/2026-W40`);
  await signIn(page, MIA);
  await row(page, 'Ann Example').getByRole('link').click();
  const panel = page.getByRole('region', { name: 'Ann Example' });
  await panel.getByText('A note').waitFor();
  t.false(await page.getByRole('grid').isVisible());
  await focusOn(page, 'Ann Example');
  const approve = panel.getByRole('button', { name: 'Approve' });
  // Within reach, without scrolling, above the bar of the application.
  const box = await approve.boundingBox();
  const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  t.true(box !== null && bar !== null && box.y + box.height <= bar.y, JSON.stringify({ box, bar }));
  await approve.click();
  await page.getByRole('region', { name: 'Carla Contractor' }).waitFor();
  await page
    .getByText(/^Approved: Ann Example/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await focusOn(page, 'Carla Contractor');
  t.true(await page.getByRole('grid').isVisible());
  await page.goBack();
  await page.getByRole('region', { name: 'Carla Contractor' }).waitFor();
  await context.close();
});
