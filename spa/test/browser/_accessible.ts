import { AxeBuilder } from '@axe-core/playwright';
import type { ExecutionContext } from 'ava';
import type { Page } from 'playwright-core';

// WCAG 2.2's own rule (2.5.8), which axe leaves off unless it is asked for.
const RULES = { 'target-size': { enabled: true } };

/** Whether axe finds nothing on what is shown now, and nothing makes the page scroll sideways. */
export async function requireAccessible(t: ExecutionContext, page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: RULES }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  t.deepEqual(found, [], screen);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  t.true(overflow <= 0, `${screen} scrolls sideways by ${overflow} px`);
}
