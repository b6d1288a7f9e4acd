import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { addProject, cellOf, storedMinutes, today, waitUntilSaved, weekBefore } from './_week.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const ann = await world.clientOf('ann@abc.example');
const { week, days } = weekBefore(await today(ann));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const address = `${world.origin}/week/${week}`;
const GRID = '**/api/v1/timesheet-weeks/*/grid';

test.serial(
  'a save that fails keeps what was typed, says so, and recovers without storing anything twice',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(address);
    await signIn(page, 'ann@abc.example');
    await addProject(page, 'Internal');
    // It is stored, but its answer is lost on the way, each time.
    await context.route(GRID, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await cellOf(page, 'internal', days[0]).click();
    await page.keyboard.type('1:30');
    await page.keyboard.press('Tab');
    await page.getByText('Not saved. Timesheets cannot be reached.').waitFor();
    t.is(await cellOf(page, 'internal', days[0]).inputValue(), '1:30');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await context.unroute(GRID);
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitUntilSaved(page);
    t.is(await storedMinutes(ann, 'internal', days[0]), 90);
    t.is(await storedMinutes(ann, 'internal', days[1]), 120);
    await context.close();
  },
);

test.serial('offline, typing goes on, and everything is saved when the line is back', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await cellOf(page, 'internal', days[0]).click();
  await context.setOffline(true);
  for (const text of ['3', '4', '5']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.getByText('Not saved. Timesheets cannot be reached.').waitFor();
  await context.setOffline(false);
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'internal', days[2]), 300);
  await context.close();
});

test.serial('after somebody else’s change it goes on by itself when other cells were changed', async (t) => {
  const context = await world.openBrowser();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(address);
  await signIn(first, 'ann@abc.example');
  await second.goto(address);
  await cellOf(second, 'internal', days[0]).waitFor();
  await cellOf(first, 'internal', days[3]).click();
  await first.keyboard.type('1');
  await first.keyboard.press('Enter');
  await waitUntilSaved(first);
  await cellOf(second, 'internal', days[4]).click();
  await second.keyboard.type('2');
  await second.keyboard.press('Enter');
  await waitUntilSaved(second);
  t.is(await cellOf(second, 'internal', days[3]).inputValue(), '1:00');
  t.is(await second.getByRole('alert').count(), 0);
  t.is(await storedMinutes(ann, 'internal', days[4]), 120);
  await context.close();
});

test.serial('the same cell changed in two places shows both values, and one decides', async (t) => {
  const context = await world.openBrowser();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(address);
  await signIn(first, 'ann@abc.example');
  await second.goto(address);
  await cellOf(second, 'internal', days[0]).waitFor();
  for (const [page, text] of [
    [first, '6'],
    [second, '7'],
  ] as const) {
    await cellOf(page, 'internal', days[0]).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    if (page === first) await waitUntilSaved(page);
  }
  const conflict = second.getByRole('alert').filter({ hasText: 'Changed elsewhere while you were typing.' });
  await conflict.waitFor();
  t.deepEqual(
    (await conflict.getByRole('cell').allTextContents()).map((text) => text.slice(0, 4)),
    ['6:00', '7:00'],
  );
  t.is(await storedMinutes(ann, 'internal', days[0]), 360);
  await conflict.getByRole('button', { name: /^Use yours for Internal/ }).click();
  const decided = cellOf(second, 'internal', days[0]);
  t.true(await decided.evaluate((cell) => cell === document.activeElement), 'the focus goes to its cell');
  await waitUntilSaved(second);
  t.is(await storedMinutes(ann, 'internal', days[0]), 420);
  t.is(await cellOf(second, 'internal', days[0]).inputValue(), '7:00');
  await context.close();
});

test.serial('what the API refuses says why at its cell, and the good cells are saved', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await addProject(page, 'Training');
  const cell = cellOf(page, 'training', days[0]);
  await cell.click();
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page
    .getByText(/The day has room for 17:00/)
    .first()
    .waitFor();
  t.is(await cell.inputValue(), '20:00');
  t.is(await cell.getAttribute('aria-invalid'), 'true');
  t.is(await storedMinutes(ann, 'training', days[1]), 60);
  await cellOf(page, 'internal', days[0]).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'training', days[0]), 1200);
  await context.close();
});

test.serial('a reload in the middle of typing loses nothing', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await addProject(page, 'ACME website');
  await context.route(GRID, (route) => route.abort());
  await cellOf(page, 'acme-website', days[2]).click();
  await page.keyboard.type('0:10');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Tab');
  await page.getByText('Not saved. Timesheets cannot be reached.').waitFor();
  await page.keyboard.type('1:2');
  await context.unroute(GRID);
  await page.reload();

  const typing = cellOf(page, 'acme-website', days[4]);
  await typing.waitFor();
  t.is(await typing.inputValue(), '1:2');
  t.true(await typing.evaluate((cell) => cell === document.activeElement));
  t.is(await cellOf(page, 'acme-website', days[3]).inputValue(), 'nonsense');
  t.is(await cellOf(page, 'acme-website', days[2]).inputValue(), '0:10');
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await cellOf(page, 'acme-website', days[3]).fill('');
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'acme-website', days[2]), 10);
  t.is(await storedMinutes(ann, 'acme-website', days[4]), 85);
  await context.close();
});

test.serial('another page may be opened while a save is on its way', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await cellOf(page, 'internal', days[5]).click();
  await page.keyboard.type('0:35');
  await page.getByRole('link', { name: 'Next week' }).click();
  await page.waitForURL(/\/week\//);
  t.true(
    await page.getByRole('link', { name: 'Next week' }).evaluate((link) => link === document.activeElement),
  );
  for (let tries = 0; tries < 50 && (await storedMinutes(ann, 'internal', days[5])) === 0; tries++)
    await pause(100);
  t.is(await storedMinutes(ann, 'internal', days[5]), 35);
  await context.close();
});

test.serial('signing out takes the drafts along', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await cellOf(page, 'internal', days[6]).click();
  await page.keyboard.type('mine');
  await page.keyboard.press('Enter');
  t.regex(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), /mine/);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Log your week' }).waitFor();
  t.is(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), '{}');
  await context.close();
});
