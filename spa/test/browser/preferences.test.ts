import test from 'ava';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial(
  'theme and first day are kept in the browser, and the choice stands there after a reload',
  async (t) => {
    const context = await world.openBrowser({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');
    t.true(await page.getByRole('radio', { name: 'As the system' }).isChecked());
    t.true(await page.getByRole('radio', { name: 'Monday' }).isChecked());
    const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    t.is(await scheme(), 'light');

    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.getByRole('radio', { name: 'Sunday' }).click();
    t.is(await scheme(), 'dark');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    t.is(await scheme(), 'dark');
    t.true(await page.getByRole('radio', { name: 'Dark' }).isChecked());
    t.true(await page.getByRole('radio', { name: 'Sunday' }).isChecked());
    const bars = () =>
      page
        .locator('meta[name="theme-color"]')
        .evaluateAll((all) => all.map((bar) => (bar as HTMLMetaElement).content));
    t.is(new Set(await bars()).size, 1, 'the bar of an installed application is dark on every system');

    await page.getByRole('radio', { name: 'As the system' }).click();
    t.is(await scheme(), 'light');
    await context.close();
  },
);

test.serial(
  'the target that the directory has is shown to somebody who may not read the directory',
  async (t) => {
    const manager = await world.clientOf('mia@abc.example');
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/profile`);
    await signIn(page, 'ann@abc.example');
    await page.getByText('none set').waitFor();
    const params = { path: { user_id: 'ann@abc.example' } };
    await manager.PUT('/people/{user_id}', { params, body: { user_type: 'employee', target_minutes: 2310 } });
    await page.reload();
    await page.getByText('38:30 a week').waitFor();
    t.pass();
    await context.close();
  },
);
