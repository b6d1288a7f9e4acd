/** SPA-01, 02, 05, 06, 09, 16, 21, 22: what is sent out to sign in, and which answers are believed. */
import { createHash } from 'node:crypto';
import test from 'ava';
import type { Page } from 'playwright-core';
import { audience } from '../../../scripts/src/local.ts';
import { watchSignIns } from './_tamper.ts';
import { logIn, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const REFUSED = 'This sign-in cannot be completed';
const signedIn = (page: Page) => page.getByRole('button', { name: /^Account of / }).count();

/** Everything that this tab's session storage holds, as text. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

/** A tab that has gone to the log-in page, and the state that it waits for. */
async function begin(page: Page): Promise<string> {
  const sent = page.waitForRequest(
    (request) => request.url().includes('/authorize?') && !request.url().includes('prompt=none'),
  );
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const state = new URL((await sent).url()).searchParams.get('state') ?? '';
  await page.getByLabel('Password').waitFor();
  return state;
}

test.serial('SPA-01 every sign-in has a PKCE verifier of its own, and proves it with S256', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const { requests, exchanges } = watchSignIns(page);
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  await page.reload();
  await page.getByRole('button', { name: /^Account of / }).waitFor();

  t.true(requests.length >= 3, 'a first look, the sign-in, and the reload');
  t.true(requests.every((request) => request.get('response_type') === 'code'));
  t.true(requests.every((request) => request.get('code_challenge_method') === 'S256'));
  const challenges = requests.map((request) => request.get('code_challenge'));
  t.is(new Set(challenges).size, requests.length);
  t.is(exchanges.length, 2);
  for (const exchange of exchanges) {
    const verifier = exchange.get('code_verifier') ?? '';
    t.regex(verifier, /^[\w.~-]{43,128}$/);
    t.true(challenges.includes(createHash('sha256').update(verifier).digest('base64url')));
    t.is(exchange.get('client_secret'), null);
  }
  await context.close();
});

test.serial('SPA-02 state and nonce are new each time and long enough not to be guessed', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const { requests } = watchSignIns(page);
  await begin(page);
  await begin(page);
  for (const name of ['state', 'nonce']) {
    const values = requests.map((request) => request.get(name) ?? '');
    t.is(new Set(values).size, requests.length, name);
    t.true(
      values.every((value) => value.length >= 32),
      name,
    );
  }
  await context.close();
});

test.serial('SPA-02 an answer to another tab’s request signs nobody in here', async (t) => {
  const context = await world.openBrowser();
  const [mine, other] = [await context.newPage(), await context.newPage()];
  await begin(mine);
  const state = await begin(other);
  const { exchanges } = watchSignIns(mine);
  await mine.goto(`${world.origin}/callback?code=theirs&state=${state}&iss=${world.provider.issuer}`);
  await mine.getByRole('heading', { name: REFUSED }).waitFor();
  t.is(await signedIn(mine), 0);
  t.deepEqual(exchanges, []);
  await context.close();
});

test.serial('SPA-02 the same answer cannot be used a second time', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url().includes('/callback?')) answers.push(request.url());
  });
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  const { exchanges } = watchSignIns(page);
  const answer = answers.find((url) => url.startsWith(`${world.origin}/callback?`)) ?? '';
  t.regex(answer, /[?&]code=/);
  await page.goto(answer);
  await page.getByRole('heading', { name: REFUSED }).waitFor();
  t.deepEqual(exchanges, []);
  await context.close();
});

test.serial('SPA-05 the way back is one exact address, wherever somebody starts from', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const { requests } = watchSignIns(page);
  await page.goto(`${world.origin}/timesheets?q=redirect_uri%3Dhttps%3A%2F%2Fevil.example#redirect_uri=x`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Password').waitFor();
  const addresses = requests.map((request) => request.getAll('redirect_uri'));
  t.deepEqual([...new Set(addresses.flat())].sort(), [
    `${world.origin}/callback`,
    `${world.origin}/silent-callback`,
  ]);
  t.true(addresses.every(({ length }) => length === 1));
  await context.close();
});

for (const [title, iss] of [
  ['another issuer', 'https://evil.example/'],
  ['the issuer without its slash', () => world.provider.issuer.slice(0, -1)],
  ['no issuer, though the provider promises one', undefined],
] as const) {
  test.serial(`SPA-06 an answer that names ${title} is refused, and its code never spent`, async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    const state = await begin(page);
    const { exchanges } = watchSignIns(page);
    const answer = new URLSearchParams({ code: 'c-1', state });
    if (iss !== undefined) answer.set('iss', typeof iss === 'function' ? iss() : iss);
    await page.goto(`${world.origin}/callback?${answer}`);
    await page.getByRole('heading', { name: REFUSED }).waitFor();
    t.is(await signedIn(page), 0);
    t.deepEqual(exchanges, []);
    t.is(page.url(), `${world.origin}/callback`);
    await context.close();
  });
}

test.serial('SPA-06 nobody is sent on by a discovery document of another issuer', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const { requests } = watchSignIns(page);
  await context.route('**/.well-known/openid-configuration', async (route) => {
    const response = await route.fetch();
    const metadata = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...metadata, issuer: 'https://evil.example/' } });
  });
  await page.goto(world.origin);
  await page.getByText('This deployment is set up wrongly').waitFor();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This deployment is set up wrongly').waitFor();
  t.deepEqual(requests, []);
  await context.close();
});

test.serial(
  'SPA-09 what a sign-in keeps in the tab is gone when it is done, and when it is stale',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(world.origin);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.evaluate(() => {
      const old = { id: 'old', created: Math.floor(Date.now() / 1000) - 3600, code_verifier: 'old-verifier' };
      sessionStorage.setItem('timesheets.sign-in.old', JSON.stringify(old));
    });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Password').waitFor();
    await logIn(page, 'ann@abc.example');
    await page.getByRole('button', { name: /^Account of / }).waitFor();
    t.notRegex(await kept(page), /sign-in|verifier|state|nonce/);
    t.is(await page.evaluate(() => localStorage.length), 0);
    await context.close();
  },
);

test.serial('SPA-16 it asks for the contract’s scopes, for this API and no other', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const { requests, exchanges } = watchSignIns(page);
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  const contract = ['read:timesheets', 'create:timesheets', 'delete:timesheets', 'approve:timesheets'];
  const wanted = ['openid', 'profile', 'email', ...contract, 'manage:directory'];
  for (const request of requests) {
    t.deepEqual(request.get('scope')?.split(' ').sort(), [...wanted].sort());
    t.deepEqual(request.getAll('resource'), [audience]);
    t.deepEqual(request.getAll('audience'), [audience]);
  }
  t.true(exchanges.every((exchange) => exchange.get('resource') === audience));
  await context.close();
});

for (const [title, query] of [
  ['code', 'code=c-1&code=c-2'],
  ['state', 'code=c-1&state=made-up'],
  ['iss', 'code=c-1&iss=https%3A%2F%2Fevil.example%2F'],
] as const) {
  test.serial(
    `SPA-21 an answer that repeats ${title} is refused, and leaves nothing in the address`,
    async (t) => {
      const context = await world.openBrowser();
      const page = await context.newPage();
      const state = await begin(page);
      const { exchanges } = watchSignIns(page);
      const issuer = encodeURIComponent(world.provider.issuer);
      await page.goto(`${world.origin}/callback?${query}&state=${state}&iss=${issuer}`);
      await page.getByRole('heading', { name: REFUSED }).waitFor();
      t.deepEqual(exchanges, []);
      t.is(page.url(), `${world.origin}/callback`);
      await context.close();
    },
  );
}

test.serial('SPA-21 neither code, state nor error stays in the address or the history', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  await page.goto(`${world.origin}/callback?error=access_denied&error_description=No&state=x`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${world.origin}/profile`);
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  // Only what is of this origin is told, and that is what this page can be blamed for.
  const entries = await page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
  t.true(entries.length >= 2);
  t.notRegex(entries.join(' '), /[?&#](code|state|error|iss|id_token_hint)=/);
  await context.close();
});

test.serial('SPA-22 who somebody is comes from the ID token alone: userinfo is never asked', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.getByText('Renewed.').waitFor({ state: 'attached' });
  t.true(asked.includes('/oauth/token'));
  t.false(asked.includes('/userinfo'));
  await context.close();
});
