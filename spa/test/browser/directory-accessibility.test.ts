import test from 'ava';
import { requireAccessible } from './_accessible.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };
const LONG = 'A-name-without-a-single-gap-that-somebody-has-pasted-from-another-system';

test.serial.before(async () => {
  const mia = await world.clientOf('mia@abc.example');
  await mia.PUT('/projects/{project_id}', {
    params: { path: { project_id: 'long' } },
    body: { name: LONG, client: LONG, open_from: '2026-01-01', open_to: '2026-12-31' },
  });
  await mia.PUT('/people/{user_id}', {
    params: { path: { user_id: `${LONG.toLowerCase()}@abc.example` } },
    body: { user_type: 'contractor', name: LONG, active_to: '2026-12-31', target_minutes: 2310 },
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.serial(`axe finds nothing on Projects and People: ${colorScheme}, ${size}`, async (t) => {
      const context = await world.openBrowser({ colorScheme, viewport });
      const page = await context.newPage();
      await page.goto(`${world.origin}/projects`);
      await signIn(page, 'mia@abc.example');
      await page.getByRole('table').waitFor();
      await requireAccessible(t, page, 'projects');
      await page.getByRole('button', { name: 'Add project' }).click();
      await page.keyboard.press('Enter');
      await page.getByText('A name has 1 to 200 characters.').waitFor();
      await page.getByRole('button', { name: 'Change Training' }).click();
      await page.getByRole('button', { name: 'Archive Internal' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      // While it is still sliding in, its colours are not its own.
      await page.waitForTimeout(400);
      await requireAccessible(t, page, 'projects, adding, changing, undo');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Archive Internal' }).waitFor();

      await page.goto(`${world.origin}/people`);
      await page.getByRole('table').waitFor();
      await requireAccessible(t, page, 'people');
      await page.getByRole('button', { name: 'Close days' }).click();
      await page.getByRole('button', { name: 'Add person' }).click();
      await page.getByRole('button', { name: `Change ${LONG}` }).click();
      const form = page.getByRole('form', { name: `Change ${LONG}` });
      await form.getByLabel('Weekly target').fill('soon');
      await form.getByLabel('Weekly target').press('Enter');
      await form.getByText('Write hours and minutes: 38:30, 40 or 38.5.').waitFor();
      await requireAccessible(t, page, 'people, closing, adding, changing');
      await context.close();
    });
  }
}

test.serial('both screens speak German', async (t) => {
  const context = await world.openBrowser({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${world.origin}/projects`);
  await page.getByRole('button').first().waitFor();
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByLabel('E-mail address').fill('mia@abc.example');
  await page.getByLabel('Password').fill('friday');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Projekte' }).waitFor();
  await page.getByRole('columnheader', { name: 'Kennung' }).waitFor();
  await page.getByRole('button', { name: 'Training ändern' }).click();
  await page
    .getByRole('form', { name: 'Training ändern' })
    .getByRole('button', { name: 'Abbrechen' })
    .click();
  await page.goto(`${world.origin}/people`);
  await page.getByText('Kein Tag ist abgeschlossen.').waitFor();
  await page.getByRole('columnheader', { name: 'Wochensoll' }).waitFor();
  t.is(await page.getByText(/\bloading\b/i).count(), 0);
  await context.close();
});
