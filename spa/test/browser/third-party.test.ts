import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, createTimesheetsClient } from '@timesheets/sdk';
import test from 'ava';
import { audience, clientIds } from '../../../scripts/src/local.ts';
import { logIn, startWorld } from './_world.ts';

const world = await startWorld();
const planner = createServer((_request, response) => response.end('Back in the planner')).listen(
  0,
  'localhost',
);
await once(planner, 'listening');
const redirectUri = `http://localhost:${(planner.address() as AddressInfo).port}/callback`;
test.after.always(async () => {
  planner.close();
  await world.close();
});

/** The third party's first step, and the verifier it keeps. */
function authorization(scope: string): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: clientIds.thirdParty,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    audience,
    state: 's-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return { url: `${world.provider.issuer}authorize?${query}`, verifier };
}

async function exchange(code: string, verifier: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientIds.thirdParty,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
  const response = await fetch(`${world.provider.issuer}oauth/token`, { method: 'POST', body });
  const { access_token: accessToken } = (await response.json()) as { access_token: string };
  return accessToken;
}

test.serial(
  'allowed on the consent page, a third party gets what was granted and nothing else',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    const { url, verifier } = authorization('openid read:timesheets approve:timesheets');
    await page.goto(url);
    await logIn(page, 'ann@abc.example');
    await page.getByRole('heading', { name: 'Allow Acme Planner?' }).waitFor();
    await page.getByText('Read your timesheets').waitFor();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('Back in the planner').waitFor();

    const accessToken = await exchange(new URL(page.url()).searchParams.get('code') ?? '', verifier);
    const client = createTimesheetsClient({ baseUrl: world.apiUrl, getAccessToken: async () => accessToken });
    const { data: me } = await client.GET('/me');
    t.is(me?.user_id, 'ann@abc.example');
    t.deepEqual(me?.scopes, ['read:timesheets']);
    t.is((await client.GET('/timesheets')).response.status, 200);
    const body = { date: me?.today ?? '', project_id: 'internal', minutes: 60 };
    const write = await t.throwsAsync(client.POST('/timesheets', { body }), { instanceOf: ApiError });
    t.is(write.code, 'insufficient-scope');
    const others = client.GET('/timesheets', { params: { query: { user_id: ['all'] } } });
    t.is((await t.throwsAsync(others, { instanceOf: ApiError })).code, 'insufficient-scope');
    await context.close();
  },
);

test.serial('denied on the consent page, a third party gets nothing', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(authorization('openid read:timesheets').url);
  await logIn(page, 'mia@abc.example');
  await page.getByRole('button', { name: 'Do not allow' }).click();
  await page.getByText('Back in the planner').waitFor();
  const back = new URL(page.url()).searchParams;
  t.is(back.get('error'), 'access_denied');
  t.is(back.get('code'), null);
  await context.close();
});
