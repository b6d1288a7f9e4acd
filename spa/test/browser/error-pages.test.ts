import test from 'ava';
import { requireAccessible } from './_accessible.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const;

for (const look of LOOKS) {
  test.serial(`axe finds nothing where nothing else works: ${look.colorScheme}`, async (t) => {
    const context = await world.openBrowser(look);
    const page = await context.newPage();
    await page.route('**/config.json', (route) => route.fulfill({ json: {} }));
    await page.goto(world.origin);
    await page.getByRole('heading', { name: 'Timesheets is not set up correctly' }).waitFor();
    await requireAccessible(t, page, 'not set up');
    await page.unroute('**/config.json');

    await page.route(`${world.provider.issuer}**`, (route) => route.abort());
    await page.goto(world.origin);
    await page.getByText('The sign-in service does not answer').waitFor();
    await requireAccessible(t, page, 'provider down');
    await page.unroute(`${world.provider.issuer}**`);

    await signIn(page, 'ann@abc.example');
    await page.route('**/api/v1/timesheet-weeks/*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await page.goto(`${world.origin}/week/2026-W01`);
    await page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 30_000 });
    await requireAccessible(t, page, 'week not loaded');
    await context.close();
  });
}

test.serial('a page whose program cannot be fetched says so, and the other places stay', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  await page.route('**/assets/reports-*.js', (route) => route.abort());
  const places = page.getByRole('navigation', { name: 'Main' });
  await places.getByRole('link', { name: 'Reports' }).click();
  const heading = page.getByRole('heading', { name: 'This page has failed' });
  await heading.waitFor();
  t.true(await heading.evaluate((element) => element === document.activeElement));
  await requireAccessible(t, page, 'page failed');

  await places.getByRole('link', { name: 'My week' }).click();
  await page.getByRole('combobox', { name: 'Add a project' }).waitFor();
  await places.getByRole('link', { name: 'Reports' }).click();
  await heading.waitFor();
  await page.unroute('**/assets/reports-*.js');
  await page.getByRole('button', { name: 'Load again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  await context.close();
});
