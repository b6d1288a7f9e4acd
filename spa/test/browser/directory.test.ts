import { ApiError, etagOf } from '@timesheets/sdk';
import test from 'ava';
import type { Page } from 'playwright-core';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

async function openAsManager(path: string): Promise<Page> {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}${path}`);
  await signIn(page, 'mia@abc.example');
  await page.getByRole('table').waitFor();
  return page;
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test.serial('a project is added, changed, archived and taken back, by keyboard alone', async (t) => {
  const page = await openAsManager('/projects');
  const add = page.getByRole('button', { name: 'Add project' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Größe & Gewicht');
  await page.keyboard.press('Enter');
  await rowOf(page, 'groesse-and-gewicht').waitFor();
  t.true(await add.evaluate((element) => element === document.activeElement));

  await page.getByRole('button', { name: 'Change Größe & Gewicht' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Change Größe & Gewicht' });
  await form.getByLabel('Client').fill('Globex Corporation');
  await form.getByLabel('Open to').fill('2030-12-31');
  await form.getByLabel('Open from').fill('2031-01-01');
  await page.keyboard.press('Enter');
  await form.getByText('Must not lie before the first day.').waitFor();
  await form.getByLabel('Open from').fill('2026-01-01');
  await page.keyboard.press('Enter');
  await rowOf(page, 'groesse-and-gewicht').getByText('31 Dec 2030').waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-change'));
  t.is(await focusedName(page), 'Change Größe & Gewicht');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  t.is(await rowOf(page, 'groesse-and-gewicht').count(), 0);
  t.true(await undo.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await rowOf(page, 'groesse-and-gewicht').waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-change'));
  t.is(await focusedName(page), 'Change Größe & Gewicht');

  const mia = await world.clientOf('mia@abc.example');
  const { data } = await mia.GET('/projects');
  t.like(
    data.items.find(({ project_id }) => project_id === 'groesse-and-gewicht'),
    { client: 'Globex Corporation', open_from: '2026-01-01', open_to: '2030-12-31', archived_at: null },
  );
  await page.context().close();
});

test.serial('an archived project is out of sight until it is wanted, and can be restored', async (t) => {
  const page = await openAsManager('/projects');
  await page.getByRole('button', { name: 'Archive Training' }).click();
  await page.getByText(/^Archived Training/).waitFor();
  t.is(await rowOf(page, 'training').count(), 0);
  await page.getByLabel('Show archived').check();
  await page.getByRole('button', { name: 'Restore Training' }).click();
  await page.getByRole('button', { name: 'Archive Training' }).waitFor();
  await page.getByRole('searchbox').fill('globex corp');
  await page.getByText('2 projects').waitFor();
  await page.context().close();
});

test.serial('two managers change one project: the second sees both and decides', async (t) => {
  const first = await openAsManager('/projects');
  const second = await openAsManager('/projects');
  await second.getByRole('button', { name: 'Change Initech support' }).click();
  const mine = second.getByRole('form', { name: 'Change Initech support' });
  await mine.getByLabel('Name').fill('Initech second line');

  await first.getByRole('button', { name: 'Change Initech support' }).click();
  const theirs = first.getByRole('form', { name: 'Change Initech support' });
  await theirs.getByLabel('Name').fill('Initech hotline');
  await theirs.getByLabel('Client').fill('Initech GmbH');
  await theirs.getByLabel('Client').press('Enter');
  await rowOf(first, 'Initech hotline').waitFor();

  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('Somebody else has changed this while you were typing.').waitFor();
  const row = mine.getByRole('row', { name: /^Name/ });
  t.deepEqual(await row.getByRole('cell').allTextContents(), ['Initech hotline', 'Initech second line']);
  t.is(await mine.getByLabel('Client').inputValue(), 'Initech GmbH');
  await mine.getByRole('button', { name: 'Save mine' }).click();
  await rowOf(second, 'Initech second line').getByText('Initech GmbH').waitFor();
  await Promise.all([first.context().close(), second.context().close()]);
});

test.serial('a person is added with dates and a target, and changed', async (t) => {
  const page = await openAsManager('/people');
  await page.getByRole('button', { name: 'Add person' }).click();
  const form = page.getByRole('form', { name: 'Add a person' });
  await form.getByLabel('Name').fill('Zoe Zander');
  await form.getByLabel('E-mail').fill('Zoe@Contractors.example');
  await form.getByLabel('Type').selectOption('Contractor');
  await form.getByLabel('Active from').fill('2026-02-01');
  await form.getByLabel('Weekly target').fill('170');
  await form.getByLabel('Weekly target').press('Enter');
  await form.getByText('A week has only 168 hours.').waitFor();
  await form.getByLabel('Weekly target').fill('38,5');
  await form.getByLabel('Weekly target').press('Enter');
  const row = rowOf(page, 'Zoe Zander');
  await row.getByText('38:30').waitFor();

  await page.getByRole('button', { name: 'Change Zoe Zander' }).click();
  const change = page.getByRole('form', { name: 'Change Zoe Zander' });
  await change.getByLabel('Active to').fill('2026-06-30');
  await change.getByLabel('Weekly target').fill('20');
  await change.getByLabel('Weekly target').press('Enter');
  await row.getByText('30 Jun 2026').waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-change'));
  t.is(await focusedName(page), 'Change Zoe Zander');

  const mia = await world.clientOf('mia@abc.example');
  const { data } = await mia.GET('/people', { params: { query: { q: 'zoe@contractors.example' } } });
  t.like(data.items[0], {
    user_id: 'zoe@contractors.example',
    email: 'zoe@contractors.example',
    name: 'Zoe Zander',
    user_type: 'contractor',
    active_from: '2026-02-01',
    active_to: '2026-06-30',
    target_minutes: 1200,
  });

  await page.getByLabel('Active today').check();
  await row.waitFor({ state: 'detached' });
  await page.getByLabel('Active today').uncheck();
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Contractor');
  await row.waitFor();
  await page.getByRole('searchbox').fill('nobody of that name');
  await page.getByText('Nothing matches.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await row.waitFor();
  await page.context().close();
});

test.serial('more people than fit on a page come when they are asked for', async (t) => {
  const mia = await world.clientOf('mia@abc.example');
  for (let number = 1; number <= 52; number += 1) {
    const user_id = `p${String(number).padStart(2, '0')}@abc.example`;
    await mia.PUT('/people/{user_id}', {
      params: { path: { user_id } },
      body: { user_type: 'employee', name: `Person ${number}` },
    });
  }
  const page = await openAsManager('/people');
  await page.getByText('50 people so far').waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText('p52@abc.example').waitFor();
  t.is(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  await page.context().close();
});

test.serial('two managers change one person: the second sees what is stored and keeps it', async (t) => {
  const page = await openAsManager('/people');
  await page.getByRole('searchbox').fill('p07@');
  await page.getByRole('button', { name: 'Change Person 7' }).click();
  const form = page.getByRole('form', { name: 'Change Person 7' });
  await form.getByLabel('Weekly target').fill('30');
  const mia = await world.clientOf('mia@abc.example');
  await mia.PUT('/people/{user_id}', {
    params: { path: { user_id: 'p07@abc.example' } },
    body: { user_type: 'employee', name: 'Person 7', target_minutes: 600 },
  });
  await form.getByLabel('Weekly target').press('Enter');
  const row = form.getByRole('row', { name: /^Weekly target/ });
  await row.waitFor();
  t.deepEqual(await row.getByRole('cell').allTextContents(), ['10:00', '30']);
  await form.getByRole('button', { name: 'Keep what is stored' }).click();
  await rowOf(page, 'Person 7').getByText('10:00').waitFor();
  await page.context().close();
});

test.serial('closed days take no entry; closing can be undone and opened again', async (t) => {
  const page = await openAsManager('/people');
  const books = page.getByRole('region', { name: 'Books' });
  await books.getByText('No day is closed.').waitFor();
  const ann = await world.clientOf('ann@abc.example');
  const { data: me } = await ann.GET('/me');
  const write = () =>
    ann.POST('/timesheets', { body: { date: me.today, project_id: 'internal', minutes: 5 } });

  await books.getByRole('button', { name: 'Close days' }).click();
  const form = books.getByRole('form', { name: 'Close the books' });
  await form.getByLabel('Last closed day').fill('2999-12-31');
  await form.getByRole('button', { name: 'Close days' }).click();
  await form.getByText(/^Only days up to today/).waitFor();
  await form.getByLabel('Last closed day').fill(me.today);
  await form.getByText(/take no changes from anybody/).waitFor();
  await form.getByRole('button', { name: 'Close days' }).click();
  await books.getByText(/^Closed up to and including/).waitFor();
  t.true(
    await books.getByRole('button', { name: 'Change' }).evaluate((one) => one === document.activeElement),
  );
  const refused = await t.throwsAsync(write(), { instanceOf: ApiError });
  t.is(refused.code, 'period-closed');

  await page.getByRole('button', { name: 'Undo' }).click();
  await books.getByText('No day is closed.').waitFor();
  t.is((await write()).response.status, 201);

  // Somebody else closes some days while the form is open.
  await books.getByRole('button', { name: 'Close days' }).click();
  const mia = await world.clientOf('mia@abc.example');
  const { data: settings } = await mia.GET('/settings');
  const header = { 'If-Match': etagOf(settings.version) };
  await mia.PUT('/settings', { params: { header }, body: { closed_through: '2026-01-31' } });
  await form.getByRole('button', { name: 'Close days' }).click();
  await form.getByText(/^Somebody else has just changed this.*31 January 2026/).waitFor();
  await page.keyboard.press('Escape');
  await books.getByRole('button', { name: 'Open all days' }).click();
  await books.getByText('No day is closed.').waitFor();
  await page.context().close();
});

test.serial('somebody without manage:directory sees neither links nor pages', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/projects`);
  await signIn(page, 'ann@abc.example');
  await page.getByText('manage:directory').waitFor();
  t.is(await page.getByRole('button', { name: 'Add project' }).count(), 0);
  const links = await page.getByRole('navigation').getByRole('link').allTextContents();
  t.false(links.some((text) => /projects|people/i.test(text)));
  await page.goto(`${world.origin}/people`);
  await page.getByText('manage:directory').waitFor();
  t.is(await page.getByRole('button', { name: 'Add person' }).count(), 0);
  await context.close();
});
