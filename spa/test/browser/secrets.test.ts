import test from 'ava';
import type { Page } from 'playwright-core';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());

/** Everything that a script, an extension or the next person at this browser could read. */
async function dump(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    // Neither is used: whatever appears in them is to be looked at.
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    if (databases.length + caches.length > 0)
      throw new Error('There is a database or a cache: dump its content.');
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      caches,
      document.cookie,
      document.documentElement.outerHTML,
      window.location.href,
      window.history.state,
      window.name,
      navigation.entries().map((entry) => [entry.url, entry.getState()]),
      // Where the page itself has been; requests to the provider are not the page's to hide.
      names.filter((name) => name.startsWith(window.location.origin) && !name.includes('/silent-callback')),
    ]);
  });
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  return [inPage, ...cookies, ...world.observations.consoleTexts, page.url()].join('\n');
}

test.serial('SPA-08 no access or ID token, nor a piece of one, is anywhere but in memory', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await logTime(page, { project: 'Internal', time: '0:15', note: 'Nothing to hide' });
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.getByText('Renewed.').waitFor({ state: 'attached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Profile' }).waitFor();

  const { issued } = world.observations;
  t.true(issued.length >= 6, 'sign-in, renewal and reload');
  const text = await dump(page);
  for (const jwt of issued) {
    const pieces = jwt.split('.').flatMap((part) => [part.slice(0, 24), part.slice(-24)]);
    // The header is the same for every JWT of this key; only what is secret counts.
    for (const piece of pieces.slice(2)) t.false(text.includes(piece));
  }
  t.notRegex(text, /[?&#](code|access_token|id_token)=/);
  await context.close();
});

test.serial('SPA-15 the access token goes to the API and nowhere else', (t) => {
  t.deepEqual(world.observations.strayCredentials, []);
});

test.serial('SPA-12 the content security policy was never violated', (t) => {
  t.deepEqual(world.observations.complaints, []);
});

test.serial('SPA-11, SPA-13 no frame of another site can hold the application', async (t) => {
  const page = await fetch(world.origin, { headers: { accept: 'text/html' } });
  t.regex(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  t.notRegex(page.headers.get('content-security-policy') ?? '', /unsafe-/);
  const silent = await fetch(`${world.origin}/silent-callback`, { headers: { accept: 'text/html' } });
  t.regex(silent.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/);
  t.is(silent.headers.get('referrer-policy'), 'no-referrer');
});
