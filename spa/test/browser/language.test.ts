import test from 'ava';
import type { Page } from 'playwright-core';
import { logEntries } from './_weeks.ts';
import { logIn, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** Words that are English and nothing else; what people or projects are called is not among them. */
const ENGLISH =
  /\b(the|and|week|today|time|day|note|total|every|newest|sign|show|log|my|your|of|add|delete|change|open)\b/i;

/** Everything that is read on the screen or read out: texts, labels, titles, placeholders. */
async function readAloud(page: Page): Promise<string> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const hidden = [...document.querySelectorAll('body *')].flatMap((element) =>
      [...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE &&
        element.closest('script, noscript, style, code, kbd, [lang]:not(html)') === null
          ? (node.textContent ?? '')
          : [],
      ),
    );
    return [document.title, ...labels, ...hidden].join('\n');
  });
}

const englishIn = (text: string) => text.split('\n').filter((line) => ENGLISH.test(line));

test.serial(
  'German is chosen in the profile, at once and for good, and the focus stays where it was',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');
    t.is(await langOf(page), 'en');
    await page.getByRole('radio', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profil', exact: true }).waitFor();
    t.is(await langOf(page), 'de');
    const german = page.getByRole('radio', { name: 'Deutsch' });
    t.true(await german.evaluate((radio) => radio === document.activeElement));
    t.deepEqual(englishIn(await readAloud(page)), []);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Profil', exact: true }).waitFor();
    t.is(await langOf(page), 'de');
    t.true(await german.isChecked());

    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    t.is(await langOf(page), 'en');
    await context.close();
  },
);

test.serial('a German browser speaks German from the start page to the list, dates included', async (t) => {
  const { data: me } = await (await world.clientOf('ann@abc.example')).GET('/me');
  await logEntries(world, 'ann@abc.example', me.next_week ?? '', [
    { project_id: 'internal', minutes: 90, note: 'x' },
  ]);
  const context = await world.openBrowser({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await page.getByRole('button', { name: 'Anmelden' }).waitFor();
  t.is(await langOf(page), 'de');
  t.deepEqual(englishIn(await readAloud(page)), []);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await logIn(page, 'ann@abc.example');

  await page.getByRole('button', { name: /^Ändern: 1:30 für Internal, / }).waitFor();
  t.deepEqual(englishIn(await readAloud(page)), []);
  const long = new Intl.DateTimeFormat('de-AT', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${me.today}T00:00:00Z`));
  t.is(await page.getByRole('button', { name: `Zeit erfassen am ${long}` }).count(), 1);

  const form = page.getByRole('form', { name: 'Zeit erfassen' });
  await form.getByLabel('Dauer').fill('bald');
  await form.getByRole('button', { name: 'Erfassen' }).click();
  await form.getByText('Möglich sind 1:30, 8, 1,5, 90m oder 1h30.').waitFor();
  t.deepEqual(englishIn(await readAloud(page)), []);

  // What the API refuses is said in German too, and 1,5 is one and a half hours.
  await form.getByRole('combobox', { name: 'Projekt' }).fill('Training');
  await form.getByRole('option', { name: 'Training' }).click();
  await form.getByLabel('Dauer').fill('1,5');
  await form.getByLabel('Tag').fill('1999-12-31');
  await form.getByRole('button', { name: 'Erfassen' }).click();
  await form.getByText(/kann keine Zeit erfasst werden/).waitFor();
  t.deepEqual(englishIn(await readAloud(page)), []);

  await page.goto(`${world.origin}/nicht-da`);
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
  t.deepEqual(englishIn(await readAloud(page)), []);
  await context.close();
});

test.serial('words that cannot be fetched leave the language as it is and say so', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  await context.route('**/assets/german-*', (route) => route.abort());
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await page.getByText('The words could not be loaded.').waitFor();
  t.is(await langOf(page), 'en');
  t.true(await page.getByRole('radio', { name: 'As the browser' }).isChecked());
  await context.close();
});
