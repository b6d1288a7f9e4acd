import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { localPassword } from '../local.ts';
import type { Look } from './looks.ts';
import type { Shot } from './shot.ts';
import type { Stage } from './stage.ts';

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
    await page.goto(stage.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settle(page);
    await shot.act?.(view);
    await settle(page);
    await page.screenshot({ path: join(folder, `${shot.name}.${look.name}.png`) });
    await shot.undo?.(view);
  } finally {
    await context.setOffline(false);
    await page.close();
  }
}

/** A call that is never answered must not hold up its picture. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
}
