import test from 'ava';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial(
  'SPA-23 signing out everywhere ends the other tab and the session at the provider, and clears drafts',
  async (t) => {
    const context = await world.openBrowser();
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(world.origin);
    await signIn(first, 'ann@abc.example');
    await second.goto(`${world.origin}/timesheets`);
    await second.getByRole('form', { name: 'Log time' }).getByLabel('Note').fill('Mine alone');

    await first.getByRole('button', { name: 'Account of Ann Example' }).click();
    await first.getByRole('button', { name: 'Sign out everywhere' }).click();
    await first.getByRole('heading', { name: 'Log your week' }).waitFor();
    t.is(first.url(), `${world.origin}/`);

    await second.getByText('You have signed out in another tab.').waitFor();
    t.is(await second.getByText('Ann Example').count(), 0);
    t.is(await second.evaluate(() => JSON.stringify({ ...sessionStorage })), '{}');

    await second.reload();
    await second.getByRole('heading', { name: 'Log your week' }).waitFor();
    await second.getByRole('button', { name: 'Sign in' }).click();
    await second.getByLabel('Password').waitFor();
    await context.close();
  },
);

test.serial('SPA-23 nothing of the person before is seen by the next one at the same browser', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').fill('Mine alone');
  await page.goto(`${world.origin}/profile`);
  await page.getByRole('main').getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Log your week' }).waitFor();
  await signIn(page, 'carla@contractors.example');
  await page.goto(`${world.origin}/timesheets`);
  t.is(await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').inputValue(), '');
  t.is(await page.getByText('ann@abc.example').count(), 0);
  await context.close();
});
