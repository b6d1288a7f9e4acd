import type { Browser, BrowserContext, Page } from 'playwright-core';
import { localPassword } from '../local.ts';

/** Whoever measures signs in as this employee of the demo. */
export const person = 'aisha.rahman@abc.example';

/** A browser of its own in this language, on a desk. */
export function openContext(browser: Browser, locale = 'en-GB'): Promise<BrowserContext> {
  return browser.newContext({ locale, viewport: { width: 1350, height: 940 } });
}

/** Signs in by the provider's page and waits for the week. */
export async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click();
  await page.getByLabel('E-mail address').fill(person);
  await page.getByLabel('Password').fill(localPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('grid').waitFor();
}
