import test from 'ava';
import { addProject, cellOf, storedMinutes, today, waitUntilSaved, weekBefore } from './_week.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());

test.serial(
  'with the provider gone, who is signed in goes on working, and who is not is told why',
  async (t) => {
    const ann = await world.clientOf('ann@abc.example');
    const { week, days } = weekBefore(await today(ann));
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(`${world.origin}/week/${week}`);
    await signIn(page, 'ann@abc.example');
    await addProject(page, 'Internal');

    await world.provider.close();
    await cellOf(page, 'internal', days[1]).click();
    await page.keyboard.type('6:40');
    await page.keyboard.press('Enter');
    await waitUntilSaved(page);
    t.is(await storedMinutes(ann, 'internal', days[1]), 400);
    await page.getByRole('button', { name: 'Hand in week' }).click();
    await page.getByText(/^Handed in on/).waitFor();

    const later = await world.openBrowser();
    const start = await later.newPage();
    await start.goto(world.origin);
    await start.getByText('The sign-in service does not answer').waitFor();
    t.is(await start.getByRole('button', { name: 'Sign in' }).count(), 1);
    await later.close();
    await context.close();
  },
);
