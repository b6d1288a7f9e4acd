import test from 'ava';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const LIST = '**/api/v1/timesheets?*';

function refuse(route: Route, status: number, code: string): Promise<void> {
  const detail = 'For this test.';
  const problem = {
    type: `/problems/${code}`,
    title: code,
    status,
    detail,
    instance: '/',
    code,
    errors: [],
    request_id: 'r',
  };
  return route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) });
}

/** Signed in, with a note half written; counts what is asked of the token endpoint from then on. */
async function open(): Promise<{ context: BrowserContext; page: Page; renewals: () => number }> {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').fill('Half written');
  let renewals = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/oauth/token')) renewals += 1;
  });
  return { context, page, renewals: () => renewals };
}

test.serial(
  'SPA-19 an access token that is refused once is renewed once and the call repeated, unseen',
  async (t) => {
    const { context, page, renewals } = await open();
    let refusals = 0;
    await context.route(LIST, (route) => {
      refusals += 1;
      return refusals === 1 ? refuse(route, 401, 'invalid-token') : route.continue();
    });
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    t.is(refusals, 2);
    // One to restore the session after the reload, one for the refusal.
    t.is(renewals(), 2);
    t.is(await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').inputValue(), 'Half written');
    await context.close();
  },
);

test.serial(
  'SPA-19 refused again, the person is asked to sign in, and finds place and words again',
  async (t) => {
    const { context, page } = await open();
    await context.route(LIST, (route) => refuse(route, 401, 'invalid-token'));
    await page.goto(`${world.origin}/timesheets?from=bookmark`);
    await page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    await context.unroute(LIST);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /^Account of Ann/ }).waitFor();
    t.is(page.url(), `${world.origin}/timesheets?from=bookmark`);
    t.is(await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').inputValue(), 'Half written');
    await context.close();
  },
);

test.serial('SPA-19 a refusal for lack of scope is said in words and renews nothing', async (t) => {
  const { context, page, renewals } = await open();
  await context.route(LIST, (route) => refuse(route, 403, 'insufficient-scope'));
  await page.reload();
  await page.getByText('Not permitted').waitFor();
  t.is(renewals(), 1);
  await context.close();
});
