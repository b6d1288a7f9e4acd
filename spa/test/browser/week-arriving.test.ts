import test from 'ava';
import type { Page } from 'playwright-core';
import { addProject, cellOf, today, waitUntilSaved, weekBefore } from './_week.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const { days } = weekBefore(await today(await world.clientOf('ann@abc.example')));
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const hasFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));

test.serial('one arrow leads from a page just opened to today, and typing fills it in', async (t) => {
  const ann = await world.clientOf('ann@abc.example');
  const date = await today(ann);
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await signIn(page, 'ann@abc.example');
  await page.getByRole('combobox', { name: 'Add a project' }).waitFor();
  await page.keyboard.press('ArrowDown');
  t.is(await hasFocus(page), null, 'an empty table is nowhere to go');
  await addProject(page, 'Internal');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);

  await page.reload();
  const cell = cellOf(page, 'internal', date);
  await cell.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-cell'));
  t.is(await hasFocus(page), `internal ${date}`);
  await page.keyboard.type('7:45');
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  t.is(await cell.inputValue(), '7:45');

  // A field keeps its own arrows.
  await page.getByRole('combobox', { name: 'Add a project' }).focus();
  await page.keyboard.press('ArrowDown');
  t.is(await hasFocus(page), null);
  await context.close();
});

for (const width of [320, 375]) {
  test.serial(`${width} px: what belongs to the week is at the lower edge, on short days too`, async (t) => {
    const context = await world.openBrowser({ viewport: { width, height: 720 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${world.origin}/week/${days[0]?.slice(0, 4)}-W01`);
    await signIn(page, 'carla@contractors.example');
    const button = page.getByRole('button', { name: 'Hand in week' });
    await button.waitFor();
    const bottomOf = async (name: 'button' | 'nav') => {
      const box = await (name === 'button'
        ? button
        : page.getByRole('navigation', { name: 'Main' })
      ).boundingBox();
      return name === 'button' ? (box?.y ?? 0) + (box?.height ?? 0) : (box?.y ?? 0);
    };
    const gap = (await bottomOf('nav')) - (await bottomOf('button'));
    t.true(gap >= 0 && gap < 24, `${gap} px above the places`);

    await context.route('**/grid', (route) => route.abort());
    await addProject(page, 'Internal');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    // The sentence has the bar's whole width: two or three lines, not five.
    const message = await page.locator('#save-status').boundingBox();
    t.true((message?.height ?? 99) < 68, `${message?.height} px high`);
    const handInBox = await button.boundingBox();
    t.true((message?.y ?? 0) + (message?.height ?? 0) <= (handInBox?.y ?? 0), 'they stand below each other');
    await context.close();
  });
}
