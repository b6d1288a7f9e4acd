/** SPA-12, 24: the content security policy on every screen, and text that would like to be more. */
import { etagOf } from '@timesheets/sdk';
import test from 'ava';
import type { Page } from 'playwright-core';
import { handIn, lastWeekOf, readWeek } from './_weeks.ts';
import { signIn, startWorld } from './_world.ts';

const world = await startWorld();
const week = await lastWeekOf(world);
const manager = await world.clientOf('max@abc.example');
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{hacked}}';

/** Fills every text that people may write with markup. */
async function plant(): Promise<void> {
  await manager.PUT('/projects/{project_id}', {
    params: { path: { project_id: 'hostile' } },
    body: { name: HOSTILE, client: HOSTILE },
  });
  const params = { path: { user_id: 'carla@contractors.example' } };
  await manager.PUT('/people/{user_id}', { params, body: { user_type: 'contractor', name: HOSTILE } });
  await handIn(world, 'carla@contractors.example', week, [{ project_id: 'hostile', note: HOSTILE }]);
  await handIn(world, 'mia@abc.example', week, [{ project_id: 'hostile', note: HOSTILE }]);
  const { version } = await readWeek(world, 'mia@abc.example', week);
  await manager.POST('/approvals/{user_id}/{week}/reject', {
    params: { path: { user_id: 'mia@abc.example', week }, header: { 'If-Match': etagOf(version) } },
    body: { comment: HOSTILE },
  });
}
test.before(plant);

const SCREENS = [
  '/',
  `/week/${week}`,
  '/week/never',
  '/timesheets',
  `/approvals/${week}`,
  `/approvals/${week}/carla@contractors.example`,
  '/reports',
  '/projects',
  '/people',
  '/profile',
  '/nothing-here',
  `/timesheets?q=${encodeURIComponent(HOSTILE)}`,
];

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

for (const locale of ['en-GB', 'de-DE']) {
  test.serial(`SPA-12, SPA-24 no screen breaks the policy or takes text for markup: ${locale}`, async (t) => {
    const context = await world.openBrowser({ locale });
    const page = await context.newPage();
    await page.goto(world.origin);
    await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click();
    await page.getByLabel('E-mail address').fill('mia@abc.example');
    await page.getByLabel('Password').fill('friday');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await settle(page);
    let seen = 0;
    for (const path of SCREENS) {
      await page.goto(world.origin + path);
      await settle(page);
      t.is(await page.locator('img[src="x"]').count(), 0, path);
      t.is(await page.evaluate(() => 'hacked' in window), false, path);
      seen += await page.getByText('<img src=x onerror=').count();
    }
    t.true(seen >= 6, `the text was seen on ${seen} places only: is it still planted?`);
    await context.close();
  });
}

test.serial('SPA-24 in the list and beside it, notes and comments stand as they were written', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${world.origin}/week/${week}`);
  await signIn(page, 'mia@abc.example');
  await page.getByText(HOSTILE).first().waitFor();
  await page.goto(`${world.origin}/approvals/${week}/carla@contractors.example`);
  await page.getByText(HOSTILE).first().waitFor();
  t.is(await page.evaluate(() => 'hacked' in window), false);
  await context.close();
});

test.serial('SPA-12 the policy names exactly this origin and the issuer', async (t) => {
  for (const path of ['/', '/callback', '/silent-callback', '/profile']) {
    const { headers } = await fetch(world.origin + path, { headers: { accept: 'text/html' } });
    const directives = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    const issuer = new URL(world.provider.issuer).origin;
    t.is(directives.get('default-src'), "'none'");
    t.is(directives.get('script-src'), "'self'");
    t.is(directives.get('object-src'), "'none'");
    t.is(directives.get('base-uri'), "'none'");
    t.is(directives.get('connect-src'), `'self' ${issuer}`);
    // 'self' for the way back from the issuer: the silent callback page.
    t.is(directives.get('frame-src'), `'self' ${issuer}`);
    t.is(directives.get('frame-ancestors'), path === '/silent-callback' ? "'self'" : "'none'");
  }
});

test.serial('SPA-12 what the policy forbids does not run', async (t) => {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  const broken = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const inline = document.createElement('script');
    inline.textContent = 'window.hacked = 1';
    const foreign = document.createElement('script');
    foreign.src = 'https://evil.example/x.js';
    const base = document.createElement('base');
    base.href = 'https://evil.example/';
    document.head.append(inline, foreign, base);
    document.body.insertAdjacentHTML('beforeend', '<b onclick="window.hacked = 1">x</b>');
    document.querySelector('b')?.click();
    await fetch('https://evil.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { directives: [...new Set(directives)].sort(), hacked: 'hacked' in window };
  });
  t.false(broken.hacked);
  t.deepEqual(broken.directives, ['base-uri', 'connect-src', 'script-src-attr', 'script-src-elem']);
  // Which also shows that the other tests would have seen it.
  t.true(world.observations.complaints.length >= 4);
  world.observations.complaints.length = 0;
  await context.close();
});
