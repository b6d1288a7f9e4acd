import { etagOf } from '@timesheets/sdk';
import { datesOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import type { Page } from 'playwright-core';
import { requireAccessible } from './_accessible.ts';
import { addProject, cellOf, storedMinutes, today, waitUntilSaved, weekBefore } from './_week.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const ann = await world.clientOf('ann@abc.example');
const max = await world.clientOf('max@abc.example');
const { week, days } = weekBefore(await today(ann));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const address = `${world.origin}/week/${week}`;
const PHONE = { width: 320, height: 640 };

test.serial('on a phone, a day is logged by touch and the week handed in', async (t) => {
  const context = await world.openBrowser({ viewport: PHONE, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await addProject(page, 'Internal');
  await page.getByRole('button', { name: /^Tue/ }).tap();
  await page.getByRole('button', { name: '+1:00, Internal' }).tap();
  await page.getByRole('button', { name: '+0:30, Internal' }).tap();
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'internal', days[1]), 90);

  await page.getByRole('button', { name: /^Wed/ }).tap();
  const field = cellOf(page, 'internal', days[2]);
  await field.fill('7.5');
  await page.getByRole('button', { name: /^Thu/ }).tap();
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'internal', days[2]), 450);
  t.is(await page.getByRole('button', { name: /^Wed.*7:30$/ }).count(), 1);
  await page.getByRole('button', { name: 'Hand in week' }).tap();
  await page.getByText(/^Handed in on/).waitFor();
  await context.close();
});

test.serial('what the approver said stands above the week, which can be handed in again', async (t) => {
  const params = { path: { user_id: 'ann@abc.example', week } };
  const { data } = await max.GET('/timesheet-weeks/{week}', {
    params: { path: { week }, query: { user_id: 'ann@abc.example' } },
  });
  await max.POST('/approvals/{user_id}/{week}/reject', {
    params: { ...params, header: { 'If-Match': etagOf(data.version) } },
    body: { comment: 'Friday is missing.' },
  });
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await page.getByText('Friday is missing.').waitFor();
  t.is(await page.getByText(/^Sent back by max@abc\.example on/).count(), 1);
  await cellOf(page, 'internal', days[4]).click();
  await page.keyboard.type('8');
  await page.getByRole('button', { name: 'Hand in week' }).click();
  await page.getByText(/^Handed in on/).waitFor();
  t.is(await storedMinutes(ann, 'internal', days[4]), 480);
  const cell = cellOf(page, 'internal', days[4]);
  t.is(await cell.getAttribute('readonly'), '');
  t.is(await cell.getAttribute('aria-describedby'), 'lock-week-locked');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Hand in week' }).waitFor();
  await context.close();
});

test.serial('weeks that are still to be handed in are links on this week', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  const link = page.getByRole('link', { name: `Week ${Number(week.slice(6))}`, exact: true });
  await link.click();
  await page.waitForURL(`**/week/${week}`);
  await page.getByRole('button', { name: 'Hand in week' }).click();
  await page.getByText(/^Handed in on/).waitFor();
  await page.getByRole('link', { name: 'This week', exact: true }).click();
  await page.getByText('Nothing from before is left to hand in.').waitFor();
  t.is(await link.count(), 0);
  await context.close();
});

test.serial(
  'any week is reached by its address or by a day in it, and one that does not exist says so',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/week/2026-W54`);
    await signIn(page, 'ann@abc.example');
    await page.getByRole('heading', { name: 'There is no such week' }).waitFor();
    await page.getByRole('link', { name: 'This week', exact: true }).click();
    await page.getByRole('button', { name: 'Go to a day' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2026-01-01');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Week 53 · 28 December 2026/ }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /^Week 1 · 29 December 2025/ }).waitFor();
    t.is(page.url(), `${world.origin}/week/2026-W01`);
    // Any week is a page of the same place.
    const place = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My week' });
    t.not(await place.getAttribute('data-current'), null);
    await context.close();
  },
);

test.serial('the week may begin with Sunday, on the screen alone', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, 'ann@abc.example');
  await page.evaluate(() => localStorage.setItem('timesheets.first-day', 'sunday'));
  await page.reload();
  await page.getByRole('grid').waitFor();
  const heads = await page.getByRole('columnheader').allTextContents();
  t.deepEqual(
    heads.slice(1, 8).map((text) => text.slice(0, 3)),
    ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  );
  await context.close();
});

test.serial('everything is there in German', async (t) => {
  const context = await world.openBrowser({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByLabel('E-mail address').fill('mia@abc.example');
  await page.getByLabel('Password').fill('friday');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('In dieser Woche ist noch nichts erfasst.').waitFor();
  await page.getByRole('combobox', { name: 'Projekt hinzufügen' }).fill('intern');
  await page.getByRole('option', { name: 'Internal' }).click();
  await page.keyboard.type('1,5');
  await page.keyboard.press('Enter');
  await page.getByText('Alles gespeichert').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Tasten in der Woche' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Woche einreichen' }).click();
  await page.getByText(/^Eingereicht am/).waitFor();
  t.is(await page.getByRole('columnheader', { name: /^Mo/ }).count(), 1);
  await context.close();
});

/** On a phone, a day is shown at a time. */
async function showDay(page: Page, width: number, name: RegExp): Promise<void> {
  if (width < 768) await page.getByRole('button', { name }).click();
}

const DESK = { width: 1280, height: 800 };
const LOOKS = [
  // Each in a week of its own.
  { colorScheme: 'light', viewport: DESK, ownWeek: '2026-W21' },
  { colorScheme: 'light', viewport: PHONE, ownWeek: '2026-W22' },
  { colorScheme: 'dark', viewport: DESK, ownWeek: '2026-W23' },
  { colorScheme: 'dark', viewport: PHONE, ownWeek: '2026-W24' },
] as const;

for (const { colorScheme, viewport, ownWeek } of LOOKS) {
  test.serial(`axe finds nothing in the week: ${colorScheme}, ${viewport.width} px`, async (t) => {
    const context = await world.openBrowser({ colorScheme, viewport });
    const page = await context.newPage();
    const [, tuesday, wednesday] = datesOf(ownWeek);
    await page.goto(`${world.origin}/week/2026-W20`);
    await signIn(page, 'carla@contractors.example');
    await page.getByRole('combobox', { name: 'Add a project' }).waitFor();
    await requireAccessible(t, page, 'empty week');
    await page.getByRole('combobox', { name: 'Add a project' }).fill('a');
    await page.getByRole('option').first().waitFor();
    await requireAccessible(t, page, 'projects open');
    await page.keyboard.press('Enter');
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await page.getByText('One cell is not saved:').waitFor();
    await requireAccessible(t, page, 'wrong cell');
    await page.getByRole('button', { name: 'Put back' }).click();
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await page.getByRole('button', { name: /^Projects only/ }).waitFor();
    await requireAccessible(t, page, 'copy');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hand in week' }).click();
    await page.getByRole('dialog').waitFor();
    await requireAccessible(t, page, 'empty week handed in');
    await page.keyboard.press('Escape');

    // Two entries in a cell, and another cell that is changed here and elsewhere, on a line that breaks.
    const carla = await world.clientOf('carla@contractors.example');
    const body = { project_id: 'internal', date: tuesday, minutes: 15 };
    await carla.POST('/timesheets', { body });
    await carla.POST('/timesheets', { body });
    await page.goto(`${world.origin}/week/${ownWeek}`);
    await addProject(page, 'Training');
    await showDay(page, viewport.width, /^Wed/);
    await cellOf(page, 'training', wednesday).fill('1');
    await carla.POST('/timesheets', { body: { ...body, project_id: 'training', date: wednesday } });
    await page.keyboard.press('Enter');
    await page.getByText('Changed elsewhere while you were typing.').waitFor();
    await requireAccessible(t, page, 'conflict');
    await page.getByRole('button', { name: /^Keep stored/ }).click();
    await context.route('**/grid', (route) => route.abort());
    await cellOf(page, 'training', wednesday).fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await requireAccessible(t, page, 'failed save');
    await context.unroute('**/grid');
    await showDay(page, viewport.width, /^Tue/);
    await page.getByRole('button', { name: /entries, open the list$/ }).click();
    await page.getByLabel('Time of entry 1').waitFor();
    await requireAccessible(t, page, 'entries');
    await page.getByRole('button', { name: 'Close' }).click();
    await waitUntilSaved(page);
    if (viewport.width > 1000) {
      await cellOf(page, 'training', wednesday).focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await requireAccessible(t, page, 'keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+m');
      await page.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
      await requireAccessible(t, page, 'note');
    }
    await context.close();
  });
}
