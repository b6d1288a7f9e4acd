import test from 'ava';
import type { Page } from 'playwright-core';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

async function open(email: string, width: number): Promise<Page> {
  const context = await world.openBrowser({ viewport: { width, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${world.origin}/profile`);
  await signIn(page, email);
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  return page;
}

const places = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link');

/** Whatever can be pressed in the navigation, and where it is. */
async function boxes(page: Page) {
  const all = await page.getByRole('navigation', { name: 'Main' }).locator('a:visible, button:visible').all();
  return Promise.all(
    all.map(async (one) => (await one.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }),
  );
}

for (const width of [320, 375]) {
  test.serial(
    `${width} px: the places are at the bottom, inside the screen and large enough for thumbs`,
    async (t) => {
      const page = await open('mia@abc.example', width);
      const found = await boxes(page);
      t.is(found.length, 5, 'four places and the rest');
      for (const { x, y, width: wide, height } of found) {
        t.true(x >= 0 && x + wide <= width, `${x} to ${x + wide}`);
        t.true(wide >= 44 && height >= 44, `${wide} by ${height}`);
        t.true(y > 560, `${y}`);
      }
      const cut = await page
        .getByRole('navigation', { name: 'Main' })
        .locator('span:visible')
        .evaluateAll((texts) =>
          texts
            .filter((text) => text.scrollWidth > text.clientWidth && text.clientWidth > 0)
            .map((text) => text.textContent),
        );
      t.deepEqual(cut, []);

      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('link', { name: 'People' }).click();
      await page.waitForURL(`${world.origin}/people`);
      await page.getByRole('link', { name: 'People' }).waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: 'Entries' }).click();
      await page.getByRole('heading', { level: 1, name: 'My timesheets' }).waitFor();
      t.is(await page.getByRole('link', { name: 'Entries' }).getAttribute('aria-current'), 'page');
      await page.context().close();
    },
  );
}

test.serial('somebody with few places has all of them in the bar, and nothing behind it', async (t) => {
  const page = await open('ann@abc.example', 375);
  t.deepEqual(await places(page).allInnerTexts(), ['Week', 'Entries', 'Reports']);
  t.is(await page.getByRole('button', { name: 'More' }).count(), 0);
  await page.context().close();
});

for (const width of [769, 900, 1280]) {
  test.serial(`${width} px: six places, also in German, stand in one row beside the rest`, async (t) => {
    const page = await open('mia@abc.example', width);
    for (const language of ['English', 'Deutsch']) {
      await page.getByRole('radio', { name: language }).click();
      await page.locator(`html[lang="${language === 'English' ? 'en' : 'de'}"]`).waitFor();
      const links = page.locator('header nav a:visible');
      t.is(await links.count(), 6);
      const header = await page
        .locator('header')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      t.true(header <= 0, `${language}: ${header} px too wide`);
      const last = await links.last().boundingBox();
      const next = await page.locator('header > button').first().boundingBox();
      t.true((last?.x ?? 0) + (last?.width ?? 0) <= (next?.x ?? 0), `${language}: the last place is covered`);
    }
    await page.context().close();
  });
}

test.serial('the first Tab leads past all of it to the content', async (t) => {
  const page = await open('ann@abc.example', 1280);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  t.true(await skip.evaluate((link) => link === document.activeElement));
  await page.keyboard.press('Enter');
  t.true(await page.locator('main').evaluate((main) => main === document.activeElement));
  await page.context().close();
});
