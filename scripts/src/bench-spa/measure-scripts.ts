import type { Browser, Page } from 'playwright-core';
import type { LocalDemo } from '../demo/local-demo.ts';
import { gzippedBytes, INITIAL_SCRIPT_LIMIT_BYTES } from './bundle.ts';
import type { Figure } from './figure.ts';
import { openContext, signIn } from './sign-in.ts';

const KB = 1000;
const LANGUAGES = { English: 'en-GB', German: 'de-DE' };

/** What a browser fetches of JavaScript until the page can be used, gzipped, on the start page and on the week. */
export async function measureScripts(browser: Browser, { origin }: LocalDemo): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    const context = await openContext(browser, locale);
    const startPage = await context.newPage();
    const scripts = watchScripts(startPage, origin);
    await startPage.goto(origin);
    await startPage.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).waitFor();
    figures.push(await figureOf(`start page, ${language}`, scripts));

    await signIn(startPage, origin);
    const weekPage = await context.newPage();
    const weekScripts = watchScripts(weekPage, origin);
    await weekPage.goto(origin);
    await weekPage.getByRole('grid').waitFor();
    figures.push(await figureOf(`week, ${language}`, weekScripts));
    await context.close();
  }
  return figures;
}

/** Scripts of this origin that are asked for by the page itself, not by a frame in it. */
function watchScripts(page: Page, origin: string): Set<string> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.resourceType() !== 'script' || url.origin !== origin) return;
    // What is fetched once the page has nothing else to do is not what somebody waits for.
    if (request.frame() === page.mainFrame() && !url.pathname.includes('/notices-')) files.add(url.pathname);
  });
  return files;
}

async function figureOf(page: string, files: ReadonlySet<string>): Promise<Figure> {
  const bytes = await gzippedBytes([...files]);
  return {
    name: `initial JavaScript, gzipped: ${page}`,
    value: bytes / KB,
    unit: 'kB',
    mark: { atMost: INITIAL_SCRIPT_LIMIT_BYTES / KB },
  };
}
