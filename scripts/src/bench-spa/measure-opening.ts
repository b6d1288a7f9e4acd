import type { Browser, Page } from 'playwright-core';
import type { LocalDemo } from '../demo/local-demo.ts';
import { type Figure, median } from './figure.ts';
import { openContext, signIn } from './sign-in.ts';

const ROUNDS = 6;

/** From a click on a week in the list of timesheets to its grid on the screen; no week twice in the same page. */
export async function measureOpening(browser: Browser, { origin }: LocalDemo): Promise<Figure[]> {
  const context = await openContext(browser);
  const page = await context.newPage();
  await signIn(page, origin);
  const first: number[] = [];
  const next: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(`${origin}/timesheets`);
    const weeks = await weeksIn(page);
    for (const [at, week] of weeks.entries()) {
      const delay = await open(page, week);
      // The first round warms the API and the database.
      if (round > 0) (at === 0 ? first : next).push(delay);
      await page.goBack();
      await page.locator(`a[href="${week}"]`).first().waitFor();
    }
  }
  await context.close();
  return [
    { name: 'a week opens from the list: median', value: median(next), unit: 'ms', mark: { atMost: 100 } },
    { name: 'a week opens from the list: slowest', value: Math.max(...next), unit: 'ms' },
    {
      name: 'the first week after a reload of the list: median',
      value: median(first),
      unit: 'ms',
      mark: { atMost: 100 },
    },
  ];
}

async function weeksIn(page: Page): Promise<string[]> {
  const links = page.locator('main a[href^="/week/"]');
  await links.first().waitFor();
  await page.waitForLoadState('networkidle');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(addresses)];
}

/** Milliseconds from the click to the task that follows the frame with the grid in it. */
function open(page: Page, address: string): Promise<number> {
  return page.evaluate(async (href) => {
    const link = document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`);
    if (link === null) throw new Error(`There is no link to ${href}.`);
    const { promise, resolve } = Promise.withResolvers<number>();
    const startedAt = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="grid"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - startedAt);
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    link.click();
    const tooLong = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`${href} did not open within 10 s.`)), 10_000),
    );
    return await Promise.race([promise, tooLong]);
  }, address);
}
