import test from 'ava';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/src/browser/chromium.ts';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { send } from '../contract/_send.ts';
import { serve } from './_serve.ts';

const { app } = serve();

test('/docs shows every operation in a real browser, from this host alone and within its policy', async (t) => {
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as never });
  t.teardown(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== app().origin) elsewhere.push(url.href);
  });
  await page.goto(`${app().origin}/docs`);
  const contract = loadContract();
  const menu = page.locator('.menu-content');
  const groups = new Set<string>();
  for (const { path, method } of listOperations(contract)) {
    const { summary = '', tags: [group = ''] = [] } = (contract.paths[path]?.[method] ?? {}) as {
      summary?: string;
      tags?: string[];
    };
    if (!groups.has(group)) await menu.getByText(group, { exact: true }).first().click();
    groups.add(group);
    await menu.getByText(summary, { exact: true }).first().click();
    await page.getByRole('heading', { name: summary }).first().waitFor({ timeout: 20_000 });
  }
  // Its search runs in a worker.
  await page.getByTestId('search-trigger').click();
  await page.keyboard.type('merge patch', { delay: 20 });
  await page
    .getByText(/Change a timesheet/)
    .last()
    .waitFor({ timeout: 10_000 });
  t.deepEqual(complaints, []);
  t.deepEqual(elsewhere, []);
});

test('the policy of /docs runs no script but its own', async (t) => {
  const { headers } = await send(app().origin, 'GET', '/docs');
  const policy = String(headers['content-security-policy']);
  t.regex(policy, /default-src 'none'/);
  t.regex(policy, /script-src 'self'(;|$)/);
  t.regex(policy, /frame-ancestors 'none'/);
  t.notRegex(policy, /unsafe|https?:|\*/);
});

test('301 /docs/ leads to /docs, not into the web application', async (t) => {
  const { status, headers } = await send(app().origin, 'GET', '/docs/', { accept: 'text/html' });
  t.is(status, 301);
  t.is(headers.location, '/docs');
});
