import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import type { Page } from 'playwright-core';
import { logTime, signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

/** What the API has of this person. */
async function storedNotes(): Promise<string[]> {
  const { data } = await (await world.clientOf('ann@abc.example')).GET('/timesheets');
  return data?.items.map(({ note }) => note) ?? [];
}

async function deleteEntry(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: `Delete ${time} on Internal` }).click();
  await page.getByText(`Deleted ${time} on Internal`).waitFor();
}

test.serial('a deleted entry can be had back; otherwise it is gone after a while', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await logTime(page, { project: 'Internal', time: '0:10', note: 'To be kept' });
  await logTime(page, { project: 'Internal', time: '0:20', note: 'To go' });

  await deleteEntry(page, '0:10');
  t.is(await page.getByText('To be kept').count(), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('To be kept').waitFor();
  const restored = page.getByRole('button', { name: 'Delete 0:10 on Internal' });
  t.true(await restored.evaluate((element) => element === document.activeElement));

  await deleteEntry(page, '0:20');
  t.deepEqual((await storedNotes()).sort(), ['To be kept', 'To go']);
  await page.mouse.move(5, 5);
  await page.getByText('Deleted 0:20 on Internal').waitFor({ state: 'detached' });
  t.deepEqual(await storedNotes(), ['To be kept']);
  t.is(await page.getByText('To go').count(), 0);
  await context.close();
});

test.serial('leaving the page right after deleting still deletes', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/timesheets`);
  await signIn(page, 'ann@abc.example');
  await logTime(page, { project: 'Internal', time: '0:30', note: 'Deleted on the way out' });
  await deleteEntry(page, '0:30');
  await page.goto('about:blank');
  for (let tries = 0; tries < 20 && (await storedNotes()).includes('Deleted on the way out'); tries += 1)
    await pause(100);
  t.false((await storedNotes()).includes('Deleted on the way out'));
  await context.close();
});

test.serial(
  'an entry that was changed meanwhile is not deleted but shown again, with the reason',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/timesheets`);
    await signIn(page, 'ann@abc.example');
    await logTime(page, { project: 'Internal', time: '0:40', note: 'Changed elsewhere' });
    const client = await world.clientOf('ann@abc.example');
    const { data } = await client.GET('/timesheets');
    const id = data?.items.find(({ note }) => note === 'Changed elsewhere')?.id ?? '';
    const params = { path: { id }, header: { 'If-Match': '*' } };
    await client.PATCH('/timesheets/{id}', { params, body: { note: 'By somebody else' } });

    await deleteEntry(page, '0:40');
    await page.mouse.move(5, 5);
    await page.getByText('The entry was changed in the meantime').waitFor();
    await page.getByText('By somebody else').waitFor();
    t.true((await storedNotes()).includes('By somebody else'));
    await context.close();
  },
);
