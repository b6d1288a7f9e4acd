/** SPA-10, 11, 13: other people's pages and windows, the silent callback, and what callback pages give away. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { watchSignIns } from './_tamper.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
// Another origin, on which a page frames or opens whatever its address names.
const evil = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://evil');
  const framed = searchParams.get('frame');
  response.setHeader('content-type', 'text/html');
  response.end(
    `<!doctype html><title>Win a bike</title>${framed ? `<iframe src="${framed}"></iframe>` : ''}`,
  );
}).listen(0, '127.0.0.1');
await once(evil, 'listening');
const evilOrigin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
test.after.always(async () => {
  evil.close();
  await world.close();
});

for (const path of ['/', '/profile', '/callback?code=x&state=y', '/silent-callback?code=x&state=y']) {
  test.serial(`SPA-11 another site cannot frame ${path}`, async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));
    const refused = page.waitForEvent('requestfailed');
    await page.goto(`${evilOrigin}/?frame=${encodeURIComponent(world.origin + path)}`);
    t.true((await refused).url().startsWith(world.origin));
    const [, frame] = page.frames();
    t.is(await frame?.locator('#root').count(), 0);
    t.regex(refusals.join(' '), /frame-ancestors/);
    await context.close();
  });
}

test.serial('SPA-10 a window that opened the application has no hold of it', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(evilOrigin);
  const opened = context.waitForEvent('page');
  await page.evaluate((origin) => Object.assign(window, { victim: window.open(origin) }), world.origin);
  const app = await opened;
  await app.getByRole('button', { name: 'Sign in' }).waitFor();
  t.is(await app.evaluate(() => window.opener), null);
  t.true(await page.evaluate(() => (window as Window & { victim?: Window }).victim?.closed));
  await context.close();
});

test.serial('SPA-10 another frame of this origin that knows the state is not believed', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  const { exchanges } = watchSignIns(page);
  await context.route('**/authorize?*', () => undefined);
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.locator('iframe').waitFor({ state: 'attached' });
  // The real page of the silent callback, with the real state, in a frame that nobody asked for.
  const answered = await page.evaluate(async () => {
    const state = new URL(document.querySelector('iframe')?.src ?? '').searchParams.get('state');
    const frame = document.createElement('iframe');
    const heard = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
    frame.src = `/silent-callback?code=stolen&state=${state}`;
    document.body.append(frame);
    await heard;
    return true;
  });
  t.true(answered);
  await page.getByText('The sign-in service does not answer').waitFor();
  t.deepEqual(exchanges, []);
  await context.close();
});

test.serial('SPA-10 an answer in the frame that is not for this request is refused', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  const { exchanges } = watchSignIns(page);
  await context.route('**/authorize?*', (route) =>
    route.fulfill({
      status: 302,
      headers: { location: `${world.origin}/silent-callback?code=stolen&state=made-up` },
    }),
  );
  await page.getByRole('button', { name: 'Renew now' }).click();
  await page.getByText('This sign-in cannot be completed').waitFor();
  t.deepEqual(exchanges, []);
  await context.close();
});

for (const path of ['/callback', '/silent-callback']) {
  test.serial(`SPA-13 ${path} loads nothing of a third party and sends no referrer`, async (t) => {
    const answer = await fetch(`${world.origin}${path}?code=x&state=y`, { headers: { accept: 'text/html' } });
    t.is(answer.headers.get('referrer-policy'), 'no-referrer');
    t.regex(await answer.text(), /<meta name="referrer" content="no-referrer"/);

    const context = await world.openBrowser();
    const page = await context.newPage();
    const asked: { origin: string; referrer: string | undefined }[] = [];
    page.on('request', (request) => {
      asked.push({ origin: new URL(request.url()).origin, referrer: request.headers().referer });
    });
    await page.goto(`${world.origin}${path}?code=x&state=y`);
    await page.waitForLoadState('networkidle');
    const known = [world.origin, new URL(world.provider.issuer).origin];
    t.true(asked.length >= 2);
    t.deepEqual(
      asked.filter(({ origin }) => !known.includes(origin)),
      [],
    );
    t.deepEqual(
      asked.filter(({ referrer }) => referrer),
      [],
    );
    await context.close();
  });
}
