/** SPA-14, 19, 23: where a sign-in leads, a renewal that never answers, and two tabs that sign out. */
import test from 'ava';
import type { BrowserContext, Page } from 'playwright-core';
import { addProject, cellOf, storedMinutes, today, waitUntilSaved, weekBefore } from './_week.ts';
import { logIn, signIn, startWorld } from './_world.ts';

const world = await startWorld({ accessTokenTtlS: 15 });
const ann = await world.clientOf('ann@abc.example');
const { week, days } = weekBefore(await today(ann));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const account = (page: Page) => page.getByRole('button', { name: /^Account of / });

/** Whatever the page keeps of the way back is replaced while the person is at the provider. */
async function signInWithReturnTo(context: BrowserContext, returnTo: unknown): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((hostile) => {
    if (window.location.pathname !== '/callback') return;
    for (const key of Object.keys(sessionStorage)) {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
      kept.data.returnTo = hostile;
      sessionStorage.setItem(key, JSON.stringify(kept));
    }
  }, returnTo);
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await logIn(page, 'ann@abc.example');
  await account(page).waitFor();
  return page;
}

for (const hostile of [
  'https://evil.example/',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(document.domain)',
  '/callback?code=x&state=y',
  { toString: '//evil.example' },
]) {
  test.serial(`SPA-14 signing in does not lead to ${JSON.stringify(hostile)}`, async (t) => {
    const context = await world.openBrowser();
    const page = await signInWithReturnTo(context, hostile);
    t.is(page.url(), `${world.origin}/`);
    await context.close();
  });
}

for (const path of ['//evil.example/', '/%2F%2Fevil', '/.//evil.example/']) {
  test.serial(`SPA-14 nor does an address of this site such as ${path}`, async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(world.origin + path);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await logIn(page, 'ann@abc.example');
    await account(page).waitFor();
    t.is(new URL(page.url()).origin, world.origin);
    await context.close();
  });
}

test.serial('SPA-19 a renewal that never answers takes nothing from whoever types meanwhile', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  await addProject(page, 'Internal');
  await waitUntilSaved(page);
  // The provider takes the request and says nothing: ten seconds, while the access token runs out.
  await context.route('**/authorize?*', () => undefined);
  const frame = page.locator('iframe');
  await cellOf(page, 'internal', days[0]).click();
  await frame.waitFor({ state: 'attached', timeout: 20_000 });
  const givenUp = page.waitForEvent('framedetached', { timeout: 25_000 });
  const texts = ['1:15', '2:30', '0:45', '3', '1.5'];
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 300 });
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('0:2');
  await givenUp;
  t.is(await account(page).count(), 1);
  t.is(await cellOf(page, 'internal', days[5]).inputValue(), '0:2');
  t.true(await cellOf(page, 'internal', days[5]).evaluate((cell) => cell === document.activeElement));

  await context.unroute('**/authorize?*');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await page.getByText('All saved').waitFor({ timeout: 45_000 });
  const stored = await Promise.all(days.slice(0, 6).map((day) => storedMinutes(ann, 'internal', day)));
  t.deepEqual(stored, [75, 150, 45, 180, 90, 20]);
  await context.close();
});

test.serial('SPA-23 tabs tell each other one word and no token', async (t) => {
  const context = await world.openBrowser();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(`${world.origin}/profile`);
  await signIn(first, 'ann@abc.example');
  await second.goto(`${world.origin}/profile`);
  await account(second).waitFor();
  await second.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('timesheets.session').onmessage = ({ data }) => void heard.push(data);
  });
  await account(first).click();
  await first.getByRole('button', { name: 'Sign out everywhere' }).first().click();
  await second.getByText('You have signed out in another tab.').waitFor();
  t.deepEqual(await second.evaluate(() => (window as Window & { heard?: unknown[] }).heard), ['signed-out']);
  await context.close();
});

test.serial(
  'SPA-23 two tabs that sign out at once both end signed out, here and at the provider',
  async (t) => {
    const context = await world.openBrowser();
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(`${world.origin}/profile`);
    await signIn(first, 'ann@abc.example');
    await second.goto(`${world.origin}/profile`);
    await account(second).waitFor();
    // One of them may hear of the other before it is its turn.
    const out = (page: Page) =>
      page.evaluate(() => {
        for (const button of document.querySelectorAll('button')) {
          if (button.textContent === 'Sign out everywhere') return button.click();
        }
      });
    await Promise.all([out(first), out(second)]);
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      t.is(await account(page).count(), 0);
      t.is(await page.evaluate(() => sessionStorage.length), 0);
      const visited = await page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
      t.notRegex(visited.join(' '), /id_token_hint|logout/);
    }
    await first.goto(world.origin);
    await first.getByRole('button', { name: 'Sign in' }).click();
    await first.getByLabel('Password').waitFor();
    await context.close();
  },
);
