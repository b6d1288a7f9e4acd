import test from 'ava';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial('a save that fails keeps what was typed, and tried again it is stored once', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByRole('combobox', { name: 'Project' }).fill('Internal');
  await form.getByRole('option', { name: 'Internal' }).click();
  await form.getByLabel('Note').fill('Survives');
  await form.getByLabel('Time').fill('0:25');

  // The entry is stored, but its answer is lost on the way, each time the SDK tries.
  await context.route('**/api/v1/timesheets', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await form.getByRole('button', { name: 'Add' }).click();
  await form.getByText('Timesheets cannot be reached').waitFor();
  t.is(await form.getByLabel('Note').inputValue(), 'Survives');

  await context.unroute('**/api/v1/timesheets');
  await form.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Saved 0:25 on Internal').waitFor({ state: 'attached' });
  const { data } = await (await world.clientOf('ann@abc.example')).GET('/timesheets');
  t.is(data?.items.filter(({ note }) => note === 'Survives').length, 1);
  await context.close();
});

test.serial('a list that cannot be loaded says so, and comes when it is tried again', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await context.route('**/api/v1/timesheets?*', (route) =>
    route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Oops</h1>' }),
  );
  await page.reload();
  await page.getByText('Something went wrong at our end').waitFor();
  await context.unroute('**/api/v1/timesheets?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  t.is(await page.getByText('Something went wrong at our end').count(), 0);
  await context.close();
});

test.serial('offline, the page says so and keeps what is typed', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').fill('In a tunnel');
  await context.setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await context.setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
  t.is(await page.getByRole('form', { name: 'Log time' }).getByLabel('Note').inputValue(), 'In a tunnel');
  await context.close();
});

test.serial('a provider that is down is named on the start page, with a way to try again', async (t) => {
  const context = await world.openBrowser();
  await context.route(`${world.provider.issuer}**`, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByText('The sign-in service does not answer').waitFor();
  await context.unroute(`${world.provider.issuer}**`);
  await signIn(page, 'ann@abc.example');
  t.is(page.url(), `${world.origin}/`);
  await context.close();
});

test.serial('SPA-03 an application without its configuration says what is wrong with it', async (t) => {
  const context = await world.openBrowser();
  await context.route('**/config.json', (route) =>
    route.fulfill({ json: { issuer: 'http://evil.example/', auth_flow: 'implicit' } }),
  );
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByRole('heading', { name: 'Timesheets is not set up correctly' }).waitFor();
  t.is(await page.getByText('auth_flow is "implicit"').count(), 1);
  t.is(await page.getByRole('button', { name: 'Sign in' }).count(), 0);
  await context.close();
});
