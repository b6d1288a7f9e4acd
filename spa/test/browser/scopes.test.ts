import { ApiError, createTimesheetsClient } from '@timesheets/sdk';
import test from 'ava';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial(
  'SPA-17 asking for every scope gives an employee only his own, in the access token and on the screen',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    const request = page.waitForRequest(
      (sent) => sent.url().includes('/authorize?') && !sent.url().includes('prompt=none'),
    );
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');
    t.true(new URL((await request).url()).searchParams.get('scope')?.includes('manage:directory'));

    await page.getByRole('heading', { name: 'Profile' }).waitFor();
    const granted = page.getByRole('listitem').locator('code');
    t.deepEqual(await granted.allTextContents(), [
      'read:timesheets',
      'create:timesheets',
      'delete:timesheets',
    ]);

    const accessToken = world.observations.issued.at(-2) ?? '';
    const client = createTimesheetsClient({ baseUrl: world.apiUrl, getAccessToken: async () => accessToken });
    t.is((await client.GET('/timesheets')).response.status, 200);
    const params = { path: { project_id: 'mine' } };
    const refused = await t.throwsAsync(
      client.PUT('/projects/{project_id}', { params, body: { name: 'Mine' } }),
      {
        instanceOf: ApiError,
      },
    );
    t.is(refused.code, 'insufficient-scope');
    await context.close();
  },
);

test.serial('SPA-17 somebody without any scope is told what is missing and whom to ask', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'gus@abc.example');
  await page.getByRole('heading', { name: 'You have no permission here yet' }).waitFor();
  t.is(await page.getByText('read:timesheets').count(), 1);
  t.is(await page.getByRole('form', { name: 'Log time' }).count(), 0);

  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('heading', { name: 'You have no permission here yet' }).waitFor();
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByText('nothing in Timesheets yet').waitFor();
  await context.close();
});
