import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { signIn, startWorld } from './_world.ts';

// Renewed after two thirds of it: every four seconds.
const world = await startWorld({ accessTokenTtlS: 6 });
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const NOTE = 'Typed slowly, letter by letter, while the access token is renewed underneath';

test.serial(
  'SPA-19 renewal takes nothing from somebody who is typing, and a reload restores session and draft',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/timesheets`);
    await signIn(page, 'ann@abc.example');
    const note = page.getByRole('form', { name: 'Log time' }).getByLabel('Note');
    await note.click();
    const before = world.observations.issued.length;
    world.observations.visited.length = 0;

    await note.pressSequentially(NOTE, { delay: 130 });

    t.true(world.observations.issued.length >= before + 4, 'two renewals, each an access and an ID token');
    t.is(await note.inputValue(), NOTE);
    t.true(await note.evaluate((element) => element === document.activeElement));
    t.deepEqual(world.observations.visited, []);

    await page.reload();
    await page.getByRole('button', { name: /^Account of Ann/ }).waitFor();
    t.is(await note.inputValue(), NOTE);
    t.deepEqual(new Set(world.observations.visited), new Set([`${world.origin}/timesheets`]));
    await context.close();
  },
);

test.serial(
  'SPA-10 a session that ended at the provider leads to the sign-in page, and back with what was typed',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/timesheets`);
    await signIn(page, 'ann@abc.example');
    const note = page.getByRole('form', { name: 'Log time' }).getByLabel('Note');
    await note.fill('Not saved yet');

    await context.clearCookies();
    await page.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    await signIn(page, 'ann@abc.example');
    t.is(await note.inputValue(), 'Not saved yet');
    await context.close();
  },
);

test.serial(
  'SPA-19 while the provider does not answer, the page stays and renews when it is back',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/timesheets`);
    await signIn(page, 'ann@abc.example');
    const note = page.getByRole('form', { name: 'Log time' }).getByLabel('Note');
    await note.fill('Kept');

    await context.route(`${world.provider.issuer}**`, (route) => route.abort());
    await pause(9000);
    t.is(await note.inputValue(), 'Kept');
    const before = world.observations.issued.length;
    await context.unroute(`${world.provider.issuer}**`);
    await pause(16_000);
    t.true(world.observations.issued.length > before);
    t.is(await note.inputValue(), 'Kept');
    await context.close();
  },
);
