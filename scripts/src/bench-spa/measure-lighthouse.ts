import lighthouse, { desktopConfig, type Result, startFlow } from 'lighthouse';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../browser/chromium.ts';
import type { LocalDemo } from '../demo/local-demo.ts';
import { localPassword } from '../local.ts';
import { type Figure, median } from './figure.ts';
import { person } from './sign-in.ts';

const RUNS = 5;
const MARKS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const flags = { onlyCategories: Object.keys(MARKS), logLevel: 'error' } as const;

/** Lighthouse's scores on a desk, median of five: the start page by navigation, the week by a flow after sign-in. */
export async function measureLighthouse({ origin }: LocalDemo): Promise<Figure[]> {
  const startPages = await repeat(async (page) => {
    const run = await lighthouse(origin, flags, desktopConfig, page);
    return run?.lhr;
  });
  const weeks = await repeat(async (page) => {
    await signIn(page, origin);
    const flow = await startFlow(page, { config: desktopConfig, flags });
    // What was stored stays, so that the session does; what was cached goes.
    await flow.navigate(origin);
    const { steps } = await flow.createFlowResult();
    return steps[0]?.lhr;
  });
  return [...figuresOf('start page', startPages), ...figuresOf('week', weeks)];
}

async function repeat(run: (page: Page) => Promise<Result | undefined>): Promise<Result[]> {
  const results: Result[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const browser = await open();
    try {
      const [page = await browser.newPage()] = await browser.pages();
      const result = await run(page);
      if (result === undefined || result.runtimeError) {
        throw new Error(`Lighthouse has no result: ${result?.runtimeError?.message ?? 'it says nothing'}`);
      }
      results.push(result);
    } finally {
      await browser.close();
    }
  }
  return results;
}

async function open(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  const language = '--lang=en-GB';
  return launch({
    executablePath,
    args: [...args, language],
    env: { ...process.env, ...env },
    headless: true,
  });
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.locator('::-p-aria(Sign in[role="button"])').click();
  await page.locator('::-p-aria(E-mail address)').fill(person);
  await page.locator('::-p-aria(Password)').fill(localPassword);
  await page.locator('::-p-aria(Sign in[role="button"])').click();
  await page.waitForSelector('[role="grid"]');
}

function figuresOf(page: string, results: readonly Result[]): Figure[] {
  return Object.entries(MARKS).map(([category, mark]) => ({
    name: `Lighthouse ${category}: ${page}`,
    value: Math.round(median(results.map(({ categories }) => categories[category]?.score ?? 0)) * 100),
    unit: '',
    mark: { atLeast: mark },
    notes: complaintsOf(results, category),
  }));
}

/** What cost points in any of the runs. */
function complaintsOf(results: readonly Result[], category: string): string[] {
  const found = results.flatMap(({ categories, audits }) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  return [...new Set(found)];
}
