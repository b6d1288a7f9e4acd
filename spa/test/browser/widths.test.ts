import test from 'ava';
import { handIn, lastWeekOf } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const week = await lastWeekOf(world);
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.before(() => handIn(world, 'carla@contractors.example', week));

const PLACES = ['/', '/timesheets', '/approvals', '/reports', '/projects', '/people', '/profile'];
const WIDTHS = [320, 375, 600, 769, 800, 900, 1024, 1280, 1920];

for (const [locale, form] of [
  ['en-GB', 'Sign in'],
  ['de-DE', 'Anmelden'],
] as const) {
  test.serial(`nothing is wider than the screen, however wide that is: ${locale}`, async (t) => {
    const context = await world.openBrowser({ locale });
    const page = await context.newPage();
    await page.goto(world.origin);
    if (form === 'Sign in') await signIn(page, 'mia@abc.example');
    else {
      await page.getByRole('button', { name: form }).click();
      await page.getByLabel('E-mail address').fill('mia@abc.example');
      await page.getByLabel('Password').fill('friday');
      await page.getByRole('button', { name: 'Sign in' }).click();
    }
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const place of [...PLACES, `/approvals/${week}/carla@contractors.example`]) {
      await page.goto(world.origin + place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        t.true(overflow <= 0, `${place} at ${width} px is ${overflow} px too wide`);
      }
    }
    await context.close();
  });
}
