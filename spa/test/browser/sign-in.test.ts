import test from 'ava';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial('time that was logged is still there after the API was killed and started again', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  t.is(page.url(), `${world.origin}/timesheets`);
  await logTime(page, { project: 'ACME website', time: '1:30', note: 'Before the crash' });

  await world.api.kill();
  await world.api.start();
  await page.reload();

  await page.getByText('Before the crash').waitFor();
  t.is(await page.getByRole('button', { name: /^Change 1:30 on ACME website/ }).count(), 1);
  await context.close();
});

test.serial(
  'SPA-21 signing in leads back to the page that was asked for, and no code stays in the address',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'carla@contractors.example');
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    t.is(page.url(), `${world.origin}/profile`);
    await page.getByText('Contractor', { exact: true }).waitFor();
    await context.close();
  },
);

test.serial('cancelled at the provider, the way back says so and offers another try', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Sign-in was cancelled' }).waitFor();
  t.is(page.url(), `${world.origin}/callback`);
  await signIn(page, 'ann@abc.example');
  t.is(page.url(), `${world.origin}/`);
  await context.close();
});

test.serial('SPA-02 a response that this tab did not ask for signs nobody in', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(
    `${world.origin}/callback?code=stolen&state=made-up&iss=${encodeURIComponent(world.provider.issuer)}`,
  );
  await page.getByRole('heading', { name: 'This sign-in cannot be completed' }).waitFor();
  t.is(page.url(), `${world.origin}/callback`);
  await context.close();
});
