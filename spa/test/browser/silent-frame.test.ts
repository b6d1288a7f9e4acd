import test from 'ava';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial(
  'SPA-10 only the hidden frame itself is believed, and without an answer the time runs out',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');
    const exchanges: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/oauth/token')) exchanges.push(request.url());
    });

    // The provider never answers; meanwhile another script of this origin, knowing the state, claims to be the frame.
    await context.route('**/authorize?*', () => undefined);
    await page.getByRole('button', { name: 'Renew now' }).click();
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const state = new URL(document.querySelector('iframe')?.src ?? '').searchParams.get('state');
      const url = `${window.location.origin}/silent-callback?code=stolen&state=${state}`;
      window.postMessage({ source: 'timesheets-silent-callback', url }, window.location.origin);
      window.postMessage({ source: 'oidc-client', url }, window.location.origin);
    });

    await page.getByText('The sign-in service does not answer').waitFor();
    t.deepEqual(exchanges, []);
    t.is(await page.locator('iframe').count(), 0);
    t.is(await page.getByRole('heading', { name: 'Profile' }).count(), 1);

    await context.unroute('**/authorize?*');
    await page.getByRole('button', { name: 'Renew now' }).click();
    await page.getByText('Renewed.').waitFor({ state: 'attached' });
    t.is(exchanges.length, 1);
    await context.close();
  },
);

test.serial(
  'SPA-22 a renewal that signs in somebody else ends the session instead of mixing two people',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');

    // In another tab, at the provider, the person changes.
    const other = await context.newPage();
    await context.clearCookies();
    await other.goto(world.origin);
    await signIn(other, 'carla@contractors.example');

    await page.getByRole('button', { name: 'Renew now' }).click();
    await page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    t.is(await page.getByText('Ann Example').count(), 0);
    await context.close();
  },
);
