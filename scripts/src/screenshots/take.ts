import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { localPassword } from '../local.ts';
import type { Look } from './looks.ts';
import type { Shot } from './shot.ts';
import type { Stage } from './stage.ts';

const STEP_MS = 50;
const QUIET_MS = 400;
const PATIENCE_MS = 3_000;

interface Job {
  browser: Browser;
  stage: Stage;
  look: Look;
  shots: readonly Shot[];
  folder: string;
  stop: AbortSignal;
}

/** Takes these pictures in one look; answers which could not be taken, and why. */
export async function takeShots(job: Job): Promise<string[]> {
  const wanted = job.shots.filter(({ act }) => act === undefined || !job.look.plainOnly);
  const failures: string[] = [];
  for (const [account, shots] of Map.groupBy(wanted, ({ as }) => as)) {
    const context = await openContext(job, account);
    for (const shot of shots) {
      job.stop.throwIfAborted();
      await takeShot(job, context, shot).catch((error: Error) => {
        failures.push(`${shot.name}, ${job.look.name}: ${error.message}`);
      });
    }
    await context.close();
  }
  return failures;
}

async function openContext({ browser, stage, look }: Job, account?: string): Promise<BrowserContext> {
  const { colorScheme, viewport, locale } = look;
  const context = await browser.newContext({
    colorScheme,
    viewport,
    locale,
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 768,
  });
  context.setDefaultTimeout(15_000);
  if (account !== undefined) await signIn(context, stage, account);
  return context;
}

/** One tab signs in; the others find the session at the provider. */
async function signIn(context: BrowserContext, { origin }: Stage, account: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click();
  await page.getByLabel('E-mail address').fill(account);
  await page.getByLabel('Password').fill(localPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${origin}/`);
  await page.close();
}

async function takeShot({ stage, look, folder }: Job, context: BrowserContext, shot: Shot): Promise<void> {
  const page = await context.newPage();
  const view = { page, look, stage };
  try {
    const path = typeof shot.path === 'string' ? shot.path : await shot.path(view);
    await shot.prepare?.(view);
    const settle = watchRequests(page);
    await page.goto(stage.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settle();
    await shot.act?.(view);
    await settle();
    await page.screenshot({ path: join(folder, `${shot.name}.${look.name}.png`) });
    await shot.undo?.(view);
  } finally {
    await context.setOffline(false);
    await page.close();
  }
}

/** Waits until nothing has been on its way for a moment; a call that is never answered does not hold up its picture. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quietMs = 0, waitedMs = 0; quietMs < QUIET_MS && waitedMs < PATIENCE_MS; waitedMs += STEP_MS) {
      await page.waitForTimeout(STEP_MS);
      quietMs = open.size === 0 ? quietMs + STEP_MS : 0;
    }
  };
}
