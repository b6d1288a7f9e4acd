import { addWeeks, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import type { Browser, Page } from 'playwright-core';
import type { LocalDemo } from '../demo/local-demo.ts';
import { type Figure, median, quantile } from './figure.ts';
import { openContext, person, signIn } from './sign-in.ts';

const ROWS = 30;
const WORKDAYS = 5;
const KEYSTROKES = 500;
/** A fast typist's. */
const PAUSE_MS = 40;
const manager = 'ingrid.solberg@abc.example';

/** From each of 500 keys, typed into a week of 30 projects, to the next picture on the screen. */
export async function measureTyping(browser: Browser, demo: LocalDemo): Promise<Figure[]> {
  const { week, projects } = await fillNextWeek(demo);
  const context = await openContext(browser);
  const page = await context.newPage();
  await signIn(page, demo.origin);
  await page.goto(`${demo.origin}/week/${week}`);
  await page
    .locator(`[data-cell^="${projects.at(-1)} "]`)
    .first()
    .waitFor();
  await watchKeys(page);
  let typed = 0;
  for (let column = 0; column < WORKDAYS && typed < KEYSTROKES; column += 1) {
    await page.locator(`[data-at="0,${column}"]`).click();
    for (let row = 0; row < ROWS && typed < KEYSTROKES; row += 1) {
      for (const key of ['0', '.', '5', 'Enter']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(PAUSE_MS);
        typed += 1;
      }
    }
  }
  const delays = await readDelays(page);
  await page.getByText('All saved').waitFor();
  await context.close();
  if (delays.length < KEYSTROKES) throw new Error(`Only ${delays.length} of ${typed} keystrokes were seen.`);
  const all = delays.slice(0, KEYSTROKES);
  return [
    {
      name: `key to next paint, ${ROWS} rows by 7 days: p98 of ${KEYSTROKES}`,
      value: quantile(all, 0.98),
      unit: 'ms',
      mark: { atMost: 50 },
    },
    { name: 'key to next paint: median', value: median(all), unit: 'ms' },
    { name: 'key to next paint: slowest', value: Math.max(...all), unit: 'ms' },
  ];
}

/** Thirty projects with a quarter of an hour each on a Sunday, so that each has a row; the others measure other weeks. */
async function fillNextWeek({ clientOf }: LocalDemo): Promise<{ week: string; projects: string[] }> {
  const client = clientOf(person);
  const { data: me } = await client.GET('/me');
  const week = addWeeks(isoWeekOf(me.today), 1);
  const sunday = datesOf(week)[6] ?? '';
  const projects = Array.from({ length: ROWS }, (_, at) => `bench-${String(at).padStart(2, '0')}`);
  for (const project_id of projects) {
    const params = { path: { project_id } };
    await clientOf(manager).PUT('/projects/{project_id}', { params, body: { name: `Bench ${project_id}` } });
    await client.POST('/timesheets', { body: { date: sunday, project_id, minutes: 15 } });
  }
  return { week, projects };
}

type Watched = Window & { keyDelays?: number[] };

/** Notes how long after each key the browser had drawn again: a task that follows the next frame. */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const delays: number[] = [];
    (window as Watched).keyDelays = delays;
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => delays.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
}

async function readDelays(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as Watched).keyDelays ?? []);
}
