import { readFile } from 'node:fs/promises';
import { addDays, addWeeks, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import type { Page } from 'playwright-core';
import { requireAccessible } from './_accessible.ts';
import { logIn, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

// Whole weeks that are over lie in no month for sure; days of one's own do.
const monday = mondayOf(addWeeks(isoWeekOf(new Date().toISOString().slice(0, 10)), -2));
const days = `from=${monday}&to=${addDays(monday, 13)}`;
const reports = `${world.origin}/reports?${days}`;

async function log(email: string, entries: [day: number, project: string, minutes: number][]): Promise<void> {
  const client = await world.clientOf(email);
  for (const [day, project_id, minutes] of entries) {
    const body = { date: addDays(monday, day), project_id, minutes, note: 'one, "two"\nthree' };
    await client.POST('/timesheets', { body });
  }
}

test.before(async () => {
  await log('ann@abc.example', [
    [0, 'internal', 240],
    [1, 'training', 60],
    [7, 'internal', 60],
  ]);
  await log('carla@contractors.example', [[0, 'internal', 480]]);
});

/** The lines of the table: name, entries, time, share. */
const readTable = (page: Page) =>
  page
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent)));

async function open(email: string, address = reports, options = {}): Promise<Page> {
  const context = await world.openBrowser(options);
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, email);
  await page.getByRole('table').waitFor();
  return page;
}

test.serial('an employee adds up his own time, by project and by week, and gets to his week', async (t) => {
  const page = await open('ann@abc.example');
  t.is(await page.getByRole('radio', { name: 'Everybody’s' }).count(), 0);
  t.deepEqual(await readTable(page), [
    ['Internal', '2', '5:00', '83%'],
    ['Training', '1', '1:00', '17%'],
    ['Total', '3', '6:00', '100%'],
  ]);
  const bars = page.getByRole('img', { name: /^By project, as bars\. Most: Internal, 5:00 of 6:00/ });
  await bars.getByText('Training').waitFor();

  await page.getByRole('radio', { name: 'By week' }).press('Space');
  await page.getByRole('columnheader', { name: 'Week' }).waitFor();
  const times = (await readTable(page)).map(([, , time]) => time);
  t.deepEqual(times.slice(0, 2), ['5:00', '1:00']);
  t.true(page.url().includes('by=week'));
  await page.locator('tbody a').first().click();
  await page.waitForURL(`${world.origin}/week/${isoWeekOf(monday)}`);
  await page.goBack();
  await page.getByRole('columnheader', { name: 'Week' }).waitFor();
  await page.context().close();
});

test.serial(
  'what was pressed stays pressed, also when the answer takes long, and quick presses all count',
  async (t) => {
    const page = await open('mia@abc.example');
    await page.route('**/reports/summary?**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.getByRole('radio', { name: 'By person' }).check();
    await page.getByRole('combobox', { name: 'User type' }).selectOption('Contractors');
    await page.getByRole('combobox', { name: 'Status of the week' }).selectOption('Open');
    t.true(await page.getByRole('radio', { name: 'By person' }).isChecked());
    await page.getByText('8:00 1 entry').waitFor();
    t.deepEqual(await readTable(page), [
      ['Carla Contractor', '1', '8:00', '100%'],
      ['Total', '1', '8:00', '100%'],
    ]);
    await page.context().close();
  },
);

test.serial('who may read of everybody adds up everybody, a user type, or one person', async (t) => {
  const page = await open('mia@abc.example');
  t.is((await readTable(page)).at(-1)?.[2], '14:00');

  await page.getByRole('radio', { name: 'By person' }).check();
  await page.getByRole('columnheader', { name: 'Person' }).waitFor();
  t.deepEqual(
    (await readTable(page)).map(([name, , time]) => [name, time]),
    [
      ['Carla Contractor', '8:00'],
      ['Ann Example', '6:00'],
      ['Total', '14:00'],
    ],
  );
  await page.getByRole('link', { name: 'Ann Example' }).click();
  await page.getByRole('cell', { name: '1:00', exact: true }).waitFor();
  t.is((await readTable(page)).at(-1)?.[2], '6:00');
  t.is(await page.getByRole('combobox', { name: 'Person' }).inputValue(), 'ann@abc.example');
  t.is(await page.evaluate(() => document.activeElement?.tagName), 'H2');

  await page.getByRole('button', { name: 'All filters off' }).click();
  await page.getByRole('combobox', { name: 'Project' }).selectOption('Training');
  await page.getByText('1:00 1 entry').waitFor();
  await page.getByRole('radio', { name: 'Mine' }).check();
  await page.getByText('fits the filters.').waitFor();
  await page.context().close();
});

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test.serial('the export holds the entries that are added up, no others', async (t) => {
  const page = await open('mia@abc.example', `${reports}&project=internal&user_type=employee`);
  t.deepEqual((await readTable(page)).at(-1), ['Total', '2', '5:00', '100%']);

  const csv = await download(page, 'Export CSV');
  t.is(csv.name, `timesheets-${monday}-${addDays(monday, 13)}.csv`);
  const [header, ...lines] = csv.text.trimEnd().split('\r\n');
  t.true(header?.startsWith('id,user_id,user_type,'));
  t.is(lines.length, 2);
  t.true(lines.every((line) => line.includes(',ann@abc.example,employee,')));

  const jsonLines = await download(page, 'Export JSON');
  const entries = jsonLines.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { minutes: number });
  t.deepEqual(
    entries.map(({ minutes }) => minutes),
    [240, 60],
  );

  await page.route('**/timesheets/export?**', (route) => route.abort());
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await page.getByRole('alert').getByText('Timesheets cannot be reached').waitFor();
  await page.context().close();
});

test.serial('in German, words, numbers and weeks are German', async (t) => {
  const context = await world.openBrowser({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${reports}&by=week`);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await logIn(page, 'ann@abc.example');
  await page.getByRole('table').waitFor();
  t.is(await page.getByRole('heading', { level: 1 }).textContent(), 'Auswertungen');
  t.regex((await readTable(page))[0]?.[0] ?? '', /^KW \d+/);
  t.is((await readTable(page)).at(-1)?.[0], 'Summe');
  await page.getByText('6:00 3 Einträge').waitFor();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.serial(`axe finds nothing on the reports: ${colorScheme}, ${width} px`, async (t) => {
      const page = await open('mia@abc.example', reports, { colorScheme, viewport: { width, height: 800 } });
      await page.getByRole('img').getByText('Internal').waitFor();
      await requireAccessible(t, page, 'by project');
      await page.getByRole('radio', { name: 'By week' }).check();
      await page.getByRole('columnheader', { name: 'Week' }).waitFor();
      await page.getByRole('img').getByText('13:00').first().waitFor();
      await requireAccessible(t, page, 'by week');
      await page.getByLabel('To', { exact: true }).fill('2020-01-01');
      await page.getByText('The last day lies before the first.').waitFor();
      await requireAccessible(t, page, 'days in the wrong order');
      await page.goto(`${world.origin}/reports?from=2020-01-01&to=2020-01-31`);
      await page.getByText('Nothing is logged').waitFor();
      await requireAccessible(t, page, 'nothing to add up');
      await page.context().close();
    });
  }
}
