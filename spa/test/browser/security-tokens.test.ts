/** SPA-03, 04, 07, 15, 18, 20: which tokens are taken, and where they go. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import type { BrowserContext, Page } from 'playwright-core';
import { unsignedIdToken } from '../auth/_authorization-server.ts';
import { tamperWithTokens, watchSignIns, withClaims } from './_tamper.ts';
import { logIn, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());

const nowS = () => Math.floor(Date.now() / 1000);
const account = (page: Page) => page.getByRole('button', { name: /^Account of / });

/** Gets as far as the provider's answer, whatever becomes of it. */
async function signInWith(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await logIn(page, 'ann@abc.example');
  return page;
}

const IMPLICIT = `access_token=stolen&id_token=${unsignedIdToken({ sub: 'local|ann' })}&token_type=Bearer&state=s`;

for (const [title, path] of [
  ['the callback', `/callback#${IMPLICIT}`],
  ['the callback, beside an answer', `/callback?error=access_denied&state=s#${IMPLICIT}`],
]) {
  test.serial(`SPA-03 tokens in the fragment of ${title} sign nobody in`, async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(world.origin + path);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    t.is(await account(page).count(), 0);
    t.notRegex(page.url(), /access_token|id_token/);
    await context.close();
  });
}

test.serial('SPA-04 a refresh token that nobody asked for is neither kept nor used', async (t) => {
  const context = await world.openBrowser();
  await tamperWithTokens(context, (answer) => ({ ...answer, refresh_token: 'r-1' }));
  const page = await context.newPage();
  const { requests, exchanges } = watchSignIns(page);
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  requests.length = 0;
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.getByText('Renewed.').waitFor({ state: 'attached' });
  t.deepEqual(
    requests.map((request) => request.get('prompt')),
    ['none'],
  );
  t.deepEqual(
    exchanges.map((exchange) => exchange.get('grant_type')),
    ['authorization_code', 'authorization_code'],
  );
  await context.close();
});

const SPOILED: [string, Record<string, unknown>, RegExp][] = [
  ['of another issuer', { iss: 'https://evil.example/' }, /refused/],
  ['for another client', { aud: 'acme-planner' }, /refused/],
  ['for another client besides', { aud: ['timesheets-spa', 'acme-planner'] }, /refused/],
  ['made for another party', { azp: 'acme-planner' }, /refused/],
  ['without a subject', { sub: undefined }, /refused/],
  ['of another sign-in', { nonce: 'another' }, /refused/],
  ['without a nonce', { nonce: undefined }, /refused/],
  ['that has expired', { exp: nowS() - 3600 }, /clock seems to be wrong/],
  ['without an expiry', { exp: undefined }, /refused/],
  ['issued in the future', { iat: nowS() + 3600 }, /clock seems to be wrong/],
];

for (const [title, claims, message] of SPOILED) {
  test.serial(`SPA-07 an ID token ${title} signs nobody in`, async (t) => {
    const context = await world.openBrowser();
    await tamperWithTokens(context, (answer) => withClaims(answer, claims));
    const page = await signInWith(context);
    await page.getByRole('heading', { name: message }).waitFor();
    t.is(await account(page).count(), 0);
    t.is(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    await context.close();
  });
}

test.serial('SPA-07 the same holds when the sign-in is renewed', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  await tamperWithTokens(context, (answer) => withClaims(answer, { nonce: 'another' }));
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.getByText('This sign-in was refused').waitFor();
  t.is(await account(page).count(), 0);
  await context.close();
});

test.serial('SPA-15 the access token does not follow a redirect to another origin', async (t) => {
  const asked: (string | undefined)[] = [];
  const evil = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(evil, 'listening');
  const context = await world.openBrowser();
  await context.route('**/api/v1/me', (route) =>
    route.fulfill({
      status: 307,
      headers: { location: `http://127.0.0.1:${(evil.address() as AddressInfo).port}/api/v1/me` },
    }),
  );
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  await page.getByText('Timesheets cannot be reached').waitFor();
  t.true(asked.every((authorization) => authorization === undefined));
  evil.close();
  await context.close();
});

test.serial('SPA-15 it went to the API and nowhere else in all of these tests', (t) => {
  t.true(world.observations.issued.length > 10);
  t.deepEqual(world.observations.strayCredentials, []);
});

test.serial('SPA-18 an access token that is no JWT serves as well: nothing looks into it', async (t) => {
  const context = await world.openBrowser();
  const real = new Map<string, string>();
  await tamperWithTokens(context, (answer) => {
    const opaque = `opaque-${real.size}`;
    real.set(opaque, String(answer.access_token));
    return { ...answer, access_token: opaque };
  });
  await context.route('**/api/v1/**', (route) => {
    const headers = route.request().headers();
    const opaque = headers.authorization?.replace('Bearer ', '') ?? '';
    return route.continue({ headers: { ...headers, authorization: `Bearer ${real.get(opaque)}` } });
  });
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('main').getByText('ann@abc.example').first().waitFor();
  await page.getByText('read:timesheets').waitFor();
  t.is(real.size, 1);
  await context.close();
});

for (const [title, change] of [
  ['DPoP', { token_type: 'DPoP' }],
  ['mac', { token_type: 'mac' }],
] as const) {
  test.serial(`SPA-20 an access token of type ${title} is refused`, async (t) => {
    const context = await world.openBrowser();
    await tamperWithTokens(context, (answer) => ({ ...answer, ...change }));
    const page = await signInWith(context);
    await page.getByRole('heading', { name: 'This sign-in was refused' }).waitFor();
    t.is(await account(page).count(), 0);
    await context.close();
  });
}
