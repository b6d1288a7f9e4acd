/** Everything real: provider, API, database, browser. One for each test file, none shared. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../../scripts/src/browser/chromium.ts';
import { type OidcProvider, startOidcProvider } from '../../../scripts/src/oidc-provider/index.ts';
import { createProjects } from '../../../scripts/src/start/projects.ts';
import { findFreePort } from '../../../scripts/src/test/free-port.ts';
import { requireBuiltSpa } from '../_built-spa.ts';
import { type ApiUnderTest, createApiUnderTest } from './_api.ts';
import { type Observations, observe } from './_observe.ts';

export interface World {
  origin: string;
  apiUrl: string;
  provider: OidcProvider;
  api: ApiUnderTest;
  /** What was seen in every browser so far. */
  observations: Observations;
  /** A browser of somebody's own: own cookies, own storage. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The API as this account, without a browser. */
  clientOf: (email: string) => Promise<TimesheetsClient>;
  close: () => Promise<void>;
}

export async function startWorld({ accessTokenTtlS = 7200 } = {}): Promise<World> {
  await requireBuiltSpa();
  const folder = await mkdtemp(path.join(tmpdir(), 'timesheets-browser-'));
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const apiUrl = `${origin}/api/v1`;
  const provider = await startOidcProvider({
    port: 0,
    spaOrigins: [origin],
    keyDirectory: path.join(folder, 'oidc'),
    accessTokenTtlS,
  });
  const api = createApiUnderTest({ port, oidcProviderPort: provider.port, folder });
  await api.start();
  await createProjects(apiUrl, await provider.issueAccessToken('mia@abc.example'));
  const browser = await launch();
  const observations = observe(origin);
  return {
    origin,
    apiUrl,
    provider,
    api,
    observations,
    async openBrowser(options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      context.setDefaultTimeout(15_000);
      await observations.watch(context);
      return context;
    },
    async clientOf(email) {
      const accessToken = await provider.issueAccessToken(email);
      return createTimesheetsClient({ baseUrl: apiUrl, getAccessToken: async () => accessToken });
    },
    async close() {
      await browser.close();
      await api.stop();
      await provider.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

/** Signs in at the provider's page, from the start page to the page that was asked for. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await logIn(page, email);
  await page.getByRole('button', { name: /^Account of / }).waitFor();
}

/** Fills in the provider's log-in page. */
export async function logIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('friday');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Logs time as a person does. */
export async function logTime(
  page: Page,
  entry: { project: string; time: string; note: string },
): Promise<void> {
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByRole('combobox', { name: 'Project' }).fill(entry.project);
  await form.getByRole('option', { name: entry.project }).click();
  await form.getByLabel('Note').fill(entry.note);
  await form.getByLabel('Time').fill(entry.time);
  await form.getByLabel('Time').press('Enter');
  await page.getByText(`Saved ${entry.time} on`).waitFor({ state: 'attached' });
}
