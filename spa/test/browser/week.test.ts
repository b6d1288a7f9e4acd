import test from 'ava';
import { addProject, cellOf, storedMinutes, today, waitUntilSaved, weekBefore } from './_week.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const ann = await world.clientOf('ann@abc.example');
const { week, days } = weekBefore(await today(ann));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

test.serial('a week is filled in by keyboard alone and handed in', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  await page.getByText('Nothing logged in this week yet.').waitFor();

  await page.getByRole('combobox', { name: 'Add a project' }).focus();
  await page.keyboard.type('inter');
  await page.getByRole('option', { name: 'Internal' }).waitFor();
  await page.keyboard.press('Enter');
  t.true(await cellOf(page, 'internal', days[0]).evaluate((cell) => cell === document.activeElement));
  await page.keyboard.type('7:30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('6,5');
  await page.keyboard.press('Enter');
  // Down from the last row there is nothing: the cell stays.
  t.true(await cellOf(page, 'internal', days[2]).evaluate((cell) => cell === document.activeElement));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+r');
  await waitUntilSaved(page);
  t.is(await cellOf(page, 'internal', days[3]).inputValue(), '8:00');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  t.is(await cellOf(page, 'internal', days[3]).inputValue(), '8:00');
  // Fingers may be faster than the screen.
  await page.keyboard.type('9');
  const caret = await page.evaluate(async () => {
    const field = document.activeElement as HTMLInputElement;
    for (const key of ['Escape', 'F2']) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return [field.selectionStart, field.selectionEnd];
  });
  t.deepEqual(caret, [4, 4]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  t.is(await cellOf(page, 'internal', days[3]).inputValue(), '8:05');
  await page.keyboard.press('Control+z');
  t.is(await cellOf(page, 'internal', days[3]).inputValue(), '8:00');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  t.true(
    await page
      .getByRole('combobox', { name: 'Add a project' })
      .evaluate((field) => field === document.activeElement),
  );

  const handIn = page.getByRole('button', { name: 'Hand in week' });
  while (!(await handIn.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Handed in on/).waitFor();
  t.true(
    await page
      .getByRole('button', { name: 'Withdraw' })
      .evaluate((button) => button === document.activeElement),
  );
  const { data } = await ann.GET('/timesheet-weeks/{week}', { params: { path: { week } } });
  t.is(data.status, 'submitted');
  t.deepEqual(
    data.rows[0]?.cells.map(({ minutes }) => minutes),
    [450, 480, 480, 480, 0, 0, 0],
  );

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hand in week' }).waitFor();
  await context.close();
});

test.serial('a text that means no duration is red, says why, and is never saved', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  const cell = cellOf(page, 'internal', days[4]);
  await cell.click();
  await page.keyboard.type('soon');
  await page.keyboard.press('ArrowLeft');
  t.is(await cell.getAttribute('aria-invalid'), 'true');
  await page.getByText('One cell is not saved:').waitFor();
  const reason = await cell.getAttribute('aria-describedby');
  t.is(await page.locator(`[id="${reason}"]`).textContent(), 'Write 1:30, 8, 1.5, 90m or 1h30.');

  await page.getByRole('button', { name: 'Hand in week' }).click();
  await page.getByText('Not handed in: some of what you typed is not saved.').waitFor();
  t.is(await storedMinutes(ann, 'internal', days[4]), 0);
  await page.getByRole('button', { name: 'Put back' }).click();
  await waitUntilSaved(page);
  t.is(await cell.inputValue(), '');
  await context.close();
});

test.serial('a block from a spreadsheet is pasted, and copied to one', async (t) => {
  const context = await world.openBrowser({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  await addProject(page, 'Training');
  const corner = cellOf(page, 'internal', days[4]);
  await corner.click();
  await page.evaluate(() => navigator.clipboard.writeText('1\t0:45\r\n2\tlater\r\n'));
  await page.keyboard.press('Control+v');
  t.is(await cellOf(page, 'internal', days[5]).inputValue(), '0:45');
  t.is(await cellOf(page, 'training', days[4]).inputValue(), '2:00');
  t.is(await cellOf(page, 'training', days[5]).getAttribute('aria-invalid'), 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  t.is(await page.evaluate(() => navigator.clipboard.readText()), '1:00\t0:45\n2:00\tlater');
  await page.keyboard.press('Delete');
  await waitUntilSaved(page);
  t.is(await storedMinutes(ann, 'training', days[4]), 0);
  await context.close();
});

test.serial(
  'last week is copied, its projects alone or with the times, and what was left out is named',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    const thisMonday = days[6] === undefined ? '' : days[0];
    t.truthy(thisMonday);
    await page.goto(world.origin);
    await signIn(page, 'ann@abc.example');
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await page.getByRole('button', { name: /^Projects only/ }).click();
    await page.getByText(/projects? (was|were) added\./).waitFor();
    t.is(await page.getByRole('rowheader', { name: /^Internal/ }).count(), 1);

    const first = page.getByRole('textbox', { name: /^Internal, Monday/ });
    await first.click();
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await waitUntilSaved(page);
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await page.getByRole('button', { name: /^Projects and times/ }).click();
    await page.getByText('3 entries were copied. One was not:').waitFor();
    t.is(await page.getByText(/^Internal, Mon .*, 7:30: there is time already$/).count(), 1);
    t.is(await first.inputValue(), '3:00');
    t.is(await page.getByRole('textbox', { name: /^Internal, Tuesday/ }).inputValue(), '8:00');
    await context.close();
  },
);

test.serial('an empty week is handed in only when that is meant', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/2026-W10`);
  await signIn(page, 'carla@contractors.example');
  await page.getByRole('button', { name: 'Hand in week' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand in an empty week?' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  t.true(
    await page
      .getByRole('button', { name: 'Hand in week' })
      .evaluate((button) => button === document.activeElement),
  );
  await page.getByRole('button', { name: 'Hand in week' }).click();
  await dialog.getByRole('button', { name: 'Hand in the empty week' }).click();
  await page.getByText(/^Handed in on/).waitFor();
  await context.close();
});

test.serial('a note is written by key, marks its cell and is stored', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  const cell = cellOf(page, 'internal', days[0]);
  await cell.focus();
  await page.keyboard.press('Control+m');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Checkout page');
  await page.keyboard.press('Control+Enter');
  await waitUntilSaved(page);
  t.regex((await cell.getAttribute('aria-label')) ?? '', /with a note$/);
  t.true(await cell.evaluate((element) => element === document.activeElement));
  const { data } = await ann.GET('/timesheet-weeks/{week}', { params: { path: { week } } });
  t.is(data.rows[0]?.cells[0]?.note, 'Checkout page');
  await context.close();
});

test.serial('several entries in one cell are changed one by one, and a deletion can be undone', async (t) => {
  const body = { project_id: 'training', date: days[1] ?? '' };
  await ann.POST('/timesheets', { body: { ...body, minutes: 30, note: 'First' } });
  await ann.POST('/timesheets', { body: { ...body, minutes: 45, note: 'Second' } });
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'ann@abc.example');
  const cell = page.getByRole('button', { name: /1:15: 2 entries, open the list$/ });
  await cell.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Time of entry 1').fill('1:00');
  await dialog.getByLabel('Time of entry 1').press('Enter');
  await page.getByRole('button', { name: /1:45: 2 entries/, includeHidden: true }).waitFor();
  await dialog.getByRole('button', { name: 'Delete entry 2, 0:45' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByRole('button', { name: 'Delete entry 1, 1:00' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.waitForFunction(
    (key) => document.querySelector<HTMLInputElement>(`[data-cell="${key}"]`)?.value === '0:45',
    `training ${days[1]}`,
  );
  t.is(await storedMinutes(ann, 'training', days[1]), 45);
  await context.close();
});
