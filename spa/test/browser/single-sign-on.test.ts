import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { audience, clientIds } from '../../../scripts/src/local.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial('a second tab is signed in without a page', async (t) => {
  const context = await world.openBrowser();
  const first = await context.newPage();
  await first.goto(world.origin);
  await signIn(first, 'ann@abc.example');

  world.observations.visited.length = 0;
  const second = await context.newPage();
  await second.goto(`${world.origin}/profile`);
  await second.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  t.deepEqual([...new Set(world.observations.visited)], [`${world.origin}/profile`]);
  await context.close();
});

test.serial('another application of the company is signed in without a page', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');

  const app = createServer((_request, response) => response.end('Back in the app')).listen(0, 'localhost');
  await once(app, 'listening');
  const redirectUri = `http://localhost:${(app.address() as AddressInfo).port}/callback`;
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: clientIds.native,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid read:timesheets',
    audience,
    state: 's-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  world.observations.visited.length = 0;
  await page.goto(`${world.provider.issuer}authorize?${query}`);
  const back = new URL(page.url());
  t.is(back.origin + back.pathname, redirectUri);
  t.truthy(back.searchParams.get('code'));
  t.is(world.observations.visited.length, 1);
  app.close();
  await context.close();
});
