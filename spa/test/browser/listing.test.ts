import { readFile } from 'node:fs/promises';
import { addDays, addWeeks, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import type { Download, Page } from 'playwright-core';
import { logEntries } from './_weeks.ts';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
const ann = 'ann@abc.example';
const client = await world.clientOf(ann);
const { data: me } = await client.GET('/me');
const thisWeek = isoWeekOf(me.today);
const weeksAgo = (count: number) => addWeeks(thisWeek, -count);

test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.before(async () => {
  await logEntries(world, ann, weeksAgo(1), [{ project_id: 'internal', minutes: 60, note: 'Checkout page' }]);
  await logEntries(world, ann, weeksAgo(2), [
    { project_id: 'acme-website', minutes: 120, note: 'A checkout, again' },
    { day: 1, project_id: 'training', minutes: 30, note: '=1+1' },
  ]);
  await logEntries(world, ann, weeksAgo(6), [{ project_id: 'internal', minutes: 90, note: 'Long ago' }]);
  // A week that was handed in without anything in it.
  await client.POST('/timesheet-weeks/{week}/submit', {
    params: { path: { week: weeksAgo(4) }, header: { 'If-Match': '"0"' } },
    body: { confirm_empty: true },
  });
});

async function open(path: string): Promise<Page> {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin + path);
  await signIn(page, ann);
  await page.getByRole('heading', { level: 1, name: 'My timesheets' }).waitFor();
  return page;
}

const notes = (page: Page) => page.locator('[data-entry]').allInnerTexts();

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test.serial(
  'what is filtered by is in the address: a reload and another person’s link show the same',
  async (t) => {
    const page = await open('/timesheets');
    await page.getByText('Long ago').waitFor();
    const filter = page.getByRole('search', { name: 'Filter' });
    await filter.getByRole('combobox', { name: 'Project' }).selectOption('internal');
    await page.getByText('2 entries found.').waitFor();
    await filter.getByLabel('From').fill(mondayOf(weeksAgo(3)));
    await page.getByText('1 entry found.').waitFor();
    t.is(new URL(page.url()).search, `?from=${mondayOf(weeksAgo(3))}&project=internal`);

    await page.reload();
    await page.getByText('1 entry found.').waitFor();
    t.is(await filter.getByRole('combobox', { name: 'Project' }).inputValue(), 'internal');
    t.true((await notes(page)).join().includes('Checkout page'));

    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByText('Long ago').waitFor();
    t.is(new URL(page.url()).search, '');
    t.true(await filter.getByLabel('From').evaluate((field) => field === document.activeElement));
    t.is(await filter.getByLabel('From').inputValue(), '');
    await page.context().close();
  },
);

test.serial('text is found in any case, within the days that the API searches', async (t) => {
  const page = await open('/timesheets');
  const filter = page.getByRole('search', { name: 'Filter' });
  await filter.getByLabel('Text in the note').fill('CHECKOUT');
  await page.getByText('2 entries found.').waitFor();
  await page.getByText(/^The text is searched for from/).waitFor();
  await filter.getByLabel('From').fill('2020-01-01');
  await filter.getByLabel('To').fill(me.today);
  await page.getByText('Text is searched for in at most 92 days.').waitFor();
  t.is(await page.locator('[data-entry]').count(), 0);
  await filter.getByLabel('From').fill(addDays(me.today, -91));
  await page.getByText('2 entries found.').waitFor();
  await page.context().close();
});

test.serial('oldest first turns weeks and days round, and a link to it keeps that', async (t) => {
  const page = await open('/timesheets?sort=date');
  await page.getByText('Long ago').waitFor();
  const order = await notes(page);
  t.regex(order[0] ?? '', /Long ago/);
  t.regex(order.at(-1) ?? '', /Checkout page/);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first');
  await page.locator('[data-entry]').first().getByText('Checkout page').waitFor();
  t.is(new URL(page.url()).search, '');
  await page.context().close();
});

test.serial('a filter that fits nothing says so; what is logged beside it says that too', async (t) => {
  const page = await open('/timesheets?status=approved');
  await page.getByText('No entry fits this filter.').waitFor();
  const form = page.getByRole('form', { name: 'Log time' });
  await logTime(page, { project: 'Training', time: '0:45', note: 'Beside the filter' });
  await form.getByText('The filter does not show it.').waitFor();
  t.is(await page.locator('[data-entry]').count(), 0);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByText('Beside the filter').waitFor();
  await page.context().close();
});

test.serial(
  'weeks without entries are in the state they are in, and every week leads to its grid',
  async (t) => {
    const page = await open('/timesheets');
    const number = (week: string) => `Week ${Number(week.slice(6))}`;
    const handedIn = page
      .getByRole('paragraph')
      .filter({ hasText: number(weeksAgo(4)) })
      .filter({ hasText: 'Handed in' });
    await handedIn.waitFor();
    t.is(await page.getByRole('paragraph').filter({ hasText: 'Nothing logged' }).count(), 3);
    await handedIn.getByRole('link', { name: number(weeksAgo(4)) }).click();
    await page.waitForURL(`${world.origin}/week/${weeksAgo(4)}`);
    await page.goBack();
    await page.getByRole('link', { name: number(weeksAgo(2)), exact: true }).click();
    await page.waitForURL(`${world.origin}/week/${weeksAgo(2)}`);
    await page.context().close();
  },
);

test.serial(
  'exported is what is filtered, as CSV or JSON lines, without what was just deleted',
  async (t) => {
    const page = await open(`/timesheets?to=${addDays(mondayOf(thisWeek), -1)}`);
    await page.getByText('4 entries found.').waitFor();
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await csv;
    t.is(file.suggestedFilename(), `timesheets-${me.today}.csv`);
    const lines = (await textOf(file)).trimEnd().split('\r\n');
    t.is(lines.length, 5);
    t.regex(lines[0] ?? '', /^id,|date/);
    // A spreadsheet must not take a note for a formula.
    t.true(lines.some((line) => line.includes("'=1+1")));
    await page
      .getByText(`timesheets-${me.today}.csv is saved with your downloads.`)
      .waitFor({ state: 'attached' });

    await page.getByRole('button', { name: 'Delete 1:30 on Internal' }).click();
    const jsonLines = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    const entries = (await textOf(await jsonLines)).trimEnd().split('\n');
    t.deepEqual(
      entries.map((line) => (JSON.parse(line) as { minutes: number }).minutes).sort(),
      [120, 30, 60],
    );
    await page.context().close();
  },
);

test.serial('an export that is refused says why and can be tried again', async (t) => {
  const page = await open('/timesheets');
  const context = page.context();
  const problem = {
    type: '/problems/rate-limited',
    code: 'rate-limited',
    title: 'Rate limited',
    status: 429,
    detail: 'Wait.',
    instance: '/',
    errors: [],
    request_id: 'r-1',
  };
  await context.route('**/timesheets/export*', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      headers: { 'retry-after': '3600' },
      body: JSON.stringify(problem),
    }),
  );
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await page.getByText('Timesheets is busy').waitFor();

  await context.unroute('**/timesheets/export*');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Try again' }).click();
  await download;
  t.is(await page.getByText('Timesheets is busy').count(), 0);

  await context.close();
});
