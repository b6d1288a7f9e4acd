import test from 'ava';
import type { Page } from 'playwright-core';
import { handIn, lastWeekOf, logEntries, readWeek } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const ANN = 'ann@abc.example';
const CARLA = 'carla@contractors.example';
const MIA = 'mia@abc.example';

const world = await startWorld();
const week = await lastWeekOf(world);
const weekName = `Week ${Number(week.slice(6))}`;
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

async function openApprovals(path = '/approvals', email = MIA): Promise<Page> {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}${path}`);
  await signIn(page, email);
  await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
  return page;
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Weeks' }).getByRole('row', { name });
const list = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test.serial(
  'who has not handed in is listed with what there is so far, and no more once it is handed in',
  async (t) => {
    await logEntries(world, ANN, week, [{ minutes: 450 }]);
    const page = await openApprovals();
    await page.getByText('Nothing waits for a decision').waitFor();
    await list(page, /^Missing/).click();
    await rowOf(page, 'Ann Example').waitFor();
    t.regex((await rowOf(page, 'Ann Example').textContent()) ?? '', /7:30.*Open/);
    t.is(await list(page, /^Missing/).textContent(), `Missing · ${weekName} 1`);

    const [context] = [page.context()];
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.origin });
    await page.getByRole('button', { name: 'Copy addresses' }).click();
    await page.getByText('One address copied').first().waitFor();
    t.is(await page.evaluate(() => navigator.clipboard.readText()), ANN);

    await handIn(world, ANN, week, []);
    await page.reload();
    await page.getByText(`Everybody has handed in week ${Number(week.slice(6))}`).waitFor();
    await page.getByRole('link', { name: 'See the one week that waits' }).click();
    await rowOf(page, 'Ann Example').waitFor();
    t.is(await list(page, /^Waiting/).textContent(), 'Waiting 1');
    await context.close();
  },
);

test.serial(
  'a week opens beside the list with its grid, its notes and, when asked for, its history',
  async (t) => {
    await handIn(world, CARLA, week, [
      { day: 0, project_id: 'acme-app', minutes: 300, note: 'Store release' },
      { day: 1, project_id: 'acme-app', minutes: 60, note: 'First call' },
      { day: 1, project_id: 'acme-app', minutes: 90, note: 'Second call' },
      { day: 2, project_id: 'training', minutes: 240 },
    ]);
    const page = await openApprovals();
    await rowOf(page, 'Carla Contractor').getByRole('link').click();
    const panel = page.getByRole('region', { name: 'Carla Contractor' });
    await panel.getByText('Second call').waitFor();
    t.regex(new URL(page.url()).pathname, new RegExp(`^/approvals/${week}/carla`));
    t.true((await focused(page)).includes('Carla Contractor'));
    // The list is where it was.
    t.true(await rowOf(page, 'Ann Example').isVisible());
    const grid = panel.getByRole('table');
    t.deepEqual(
      await grid
        .getByRole('row', { name: /^ACME app/ })
        .getByRole('cell')
        .allTextContents(),
      ['5:00', '2:30', '', '', '', '', '', '7:30'],
    );
    t.deepEqual(
      await grid
        .getByRole('row', { name: /^Total/ })
        .getByRole('cell')
        .allTextContents(),
      ['5:00', '2:30', '4:00', '', '', '', '', '11:30'],
    );
    t.is(await panel.getByText('First call').count(), 1);

    const asked = page.waitForRequest((request) => request.url().includes('/events'));
    await panel.getByText('History').click();
    await asked;
    await panel.getByRole('listitem').filter({ hasText: 'Logged 4:00' }).waitFor();
    const events = await panel
      .getByRole('listitem')
      .filter({ hasText: 'Carla Contractor ·' })
      .allTextContents();
    t.regex(events[0] ?? '', /^Handed in Open, then {2}→ Handed in/);
    t.regex(events[1] ?? '', /^Logged 4:00 · Training · Wed/);
    t.is(events.length, 5);
    await page.context().close();
  },
);

test.serial(
  'a week is sent back with a comment, which its owner reads; without one it says why not',
  async (t) => {
    const page = await openApprovals();
    await rowOf(page, 'Ann Example').getByRole('link').click();
    const panel = page.getByRole('region', { name: 'Ann Example' });
    await panel.getByRole('button', { name: 'Send back' }).click();
    await panel.getByText('Say why, so that it is clear what to change.').waitFor();
    const comment = panel.getByRole('textbox', { name: 'Comment' });
    t.true(await comment.evaluate((element) => element === document.activeElement));
    t.is(await comment.getAttribute('aria-invalid'), 'true');
    t.is((await readWeek(world, ANN, week)).status, 'submitted');

    await comment.fill('Friday is missing.');
    // What is being written survives a reload.
    await page.reload();
    t.is(await comment.inputValue(), 'Friday is missing.');
    await panel.getByRole('button', { name: 'Send back' }).click();
    // On to the next one that waits.
    await page.getByRole('region', { name: 'Carla Contractor' }).waitFor();
    t.true((await focused(page)).includes('Carla Contractor'));
    await page.getByText(`Sent back: Ann Example, ${weekName}`).first().waitFor();
    t.regex((await rowOf(page, 'Ann Example').textContent()) ?? '', /Sent back/);
    t.is(await list(page, /^Waiting/).textContent(), 'Waiting 1');

    const { data } = await (await world.clientOf(ANN)).GET('/timesheet-weeks/{week}', {
      params: { path: { week } },
    });
    t.is(data.status, 'rejected');
    t.is(data.comment, 'Friday is missing.');
    // It is missing again.
    await list(page, /^Missing/).click();
    await rowOf(page, 'Ann Example').getByText('Sent back').first().waitFor();
    await page.context().close();
  },
);

test.serial(
  'an approved week is reopened with a comment, from the line that says it was approved',
  async (t) => {
    await handIn(world, ANN, week, [{ day: 4, minutes: 60 }]);
    const page = await openApprovals(`/approvals/${week}`);
    await rowOf(page, 'Ann Example').getByRole('link').click();
    const panel = page.getByRole('region', { name: 'Ann Example' });
    await panel.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(`Approved: Ann Example, ${weekName}`).first().waitFor();
    t.is((await readWeek(world, ANN, week)).status, 'approved');

    await page.getByRole('button', { name: 'Reopen…' }).click();
    const comment = panel.getByRole('textbox', { name: 'Comment' });
    await comment.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('The client moved an hour.');
    await panel.getByRole('button', { name: 'Reopen' }).click();
    await page.getByText(`Reopened: Ann Example, ${weekName}`).first().waitFor();
    await panel.getByText('Not handed in yet: there is nothing to decide.').waitFor();
    const now = await readWeek(world, ANN, week);
    t.is(now.status, 'open');
    t.is(now.comment, 'The client moved an hour.');
    await page.context().close();
  },
);

test.serial('nobody decides on a week of his own, and the screen says so', async (t) => {
  await handIn(world, MIA, week, [{ minutes: 480 }]);
  const page = await openApprovals();
  const row = rowOf(page, 'Mia Manager');
  await row.getByText('Your own week').first().waitFor();
  t.is(await row.getByRole('checkbox').count(), 0);
  await row.getByRole('link').click();
  const panel = page.getByRole('region', { name: 'Mia Manager' });
  await panel.getByText('somebody else who approves timesheets decides on it').waitFor();
  t.is(await panel.getByRole('button', { name: 'Approve' }).count(), 0);
  await page.keyboard.press('a');
  await page.waitForTimeout(300);
  t.is((await readWeek(world, MIA, week)).status, 'submitted');
  await page.context().close();
});

test.serial('the filters are in the address, so that a link leads to what somebody sees', async (t) => {
  const page = await openApprovals();
  await rowOf(page, 'Mia Manager').waitFor();
  await page.getByRole('searchbox', { name: 'Name or e-mail address' }).fill('carla');
  await rowOf(page, 'Mia Manager').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Contractors' }).click({ force: true });
  await page.waitForURL(/user_type=contractor&q=carla/);
  t.is(await list(page, /^Waiting/).textContent(), 'Waiting 1');
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await rowOf(page, 'Carla Contractor').waitFor();
  t.is(await page.getByRole('searchbox').inputValue(), 'carla');
  t.is(await page.getByRole('grid').getByRole('link').count(), 1);

  await page.getByRole('searchbox').fill('nobody');
  await page.getByRole('link', { name: 'Show everybody' }).click();
  await rowOf(page, 'Mia Manager').waitFor();
  t.is(await page.getByRole('searchbox').inputValue(), '');
  await page.goto(`${world.origin}/approvals/2026-W99`);
  await page.getByRole('heading', { name: 'There is no such week' }).waitFor();
  await page.context().close();
});

test.serial('without the permission there is no link, and its address says what is missing', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/approvals`);
  await signIn(page, ANN);
  await page.getByText('approve:timesheets').waitFor();
  t.is(
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Approvals' }).count(),
    0,
  );
  t.is(await page.getByRole('grid').count(), 0);
  await context.close();
});
