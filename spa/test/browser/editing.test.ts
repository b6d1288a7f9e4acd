import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial('what the API refuses stands beside its field and is saved once it is put right', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'carla@contractors.example');
  await logTime(page, { project: 'Internal', time: '23:00', note: 'A long day' });
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByRole('combobox', { name: 'Project' }).fill('Training');
  await form.getByRole('option', { name: 'Training' }).click();
  await form.getByLabel('Time').fill('2');
  await form.getByRole('button', { name: 'Add' }).click();
  await form.getByText(/has room for 1:00: a day takes 24:00/).waitFor();
  t.is(await form.getByLabel('Time').getAttribute('aria-invalid'), 'true');

  await form.getByLabel('Time').fill('1h');
  await form.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Saved 1:00 on Training').waitFor({ state: 'attached' });
  await context.close();
});

test.serial('two tabs change the same entry: the second sees both values and decides', async (t) => {
  const context = await world.openBrowser();
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(`${world.origin}/timesheets`);
  await signIn(first, 'ann@abc.example');
  await logTime(first, { project: 'Internal', time: '1:00', note: 'Meeting' });
  await second.goto(`${world.origin}/timesheets`);
  await second.getByRole('button', { name: /^Change 1:00 on Internal/ }).click();
  await second.getByRole('form', { name: 'Change entry' }).getByLabel('Time').fill('1:15');

  await first.getByRole('button', { name: /^Change 1:00 on Internal/ }).click();
  const theirs = first.getByRole('form', { name: 'Change entry' });
  await theirs.getByLabel('Note').fill('Meeting with Borealis');
  await theirs.getByLabel('Time').fill('0:45');
  await theirs.getByLabel('Time').press('Enter');
  await first.getByText('Saved the change.').waitFor({ state: 'attached' });

  const mine = second.getByRole('form', { name: 'Change entry' });
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('changed while you were typing').waitFor();
  t.deepEqual(await mine.getByRole('row', { name: /^Time/ }).getByRole('cell').allTextContents(), [
    '0:45',
    '1:15',
  ]);
  // The note was not touched here, so there is nothing to decide about it.
  t.is(await mine.getByRole('row', { name: /^Note/ }).count(), 0);
  t.is(await mine.getByLabel('Note').inputValue(), 'Meeting with Borealis');
  await mine.getByRole('button', { name: 'Keep what is stored' }).click();
  await second.getByText('Meeting with Borealis').waitFor();
  t.is(await second.getByRole('button', { name: /^Change 0:45 on Internal/ }).count(), 1);
  await context.close();
});

test.serial('a long note takes three lines of the list until all of it is wanted', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await logTime(page, { project: 'Internal', time: '0:05', note: 'short' });
  t.is(await page.getByRole('button', { name: 'Show all' }).count(), 0);
  const note = 'long '.repeat(380).trim();
  await logTime(page, { project: 'Internal', time: '0:15', note });
  const text = page.getByText(note);
  const height = async () => (await text.boundingBox())?.height ?? 0;
  t.true((await height()) <= 61, `${await height()}`);
  await page.getByRole('button', { name: 'Show all' }).click();
  t.true((await height()) > 100);
  await page.getByRole('button', { name: 'Show less' }).click();
  t.true((await height()) <= 61);
  await context.close();
});

test.serial('everything can be done by keyboard alone', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'mia@abc.example');
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByLabel('Day').focus();
  const project = form.getByRole('combobox', { name: 'Project' });
  while (!(await project.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.type('Train');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Tab');
  await page.keyboard.type('45m');
  await page.keyboard.press('Enter');
  await page.getByText('Saved 0:45 on Training').waitFor({ state: 'attached' });
  t.true(await project.evaluate((element) => element === document.activeElement));

  await page.getByRole('button', { name: /^Change 0:45/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1:00');
  await page.keyboard.press('Enter');
  const changed = page.getByRole('button', { name: /^Change 1:00/ });
  await changed.waitFor();
  t.true(await changed.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Deleted 1:00 on Training').waitFor();
  const undo = page.getByRole('button', { name: 'Undo' });
  t.true(await undo.evaluate((element) => element === document.activeElement));
  // Longer than the notice stays when nobody is in it.
  await pause(6500);
  await page.keyboard.press('Enter');
  await changed.waitFor();
  const deleteButton = page.getByRole('button', { name: /^Delete 1:00 on Training/ });
  t.true(await deleteButton.evaluate((element) => element === document.activeElement));
  await context.close();
});
