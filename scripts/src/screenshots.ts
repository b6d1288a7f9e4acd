/** Takes a picture of every screen in every look, to be looked at: `npm run screenshots`. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browser/chromium.ts';
import { parseArguments, wantsHelp } from './command-line/arguments.ts';
import { CannotRun } from './command-line/cannot-run.ts';
import { exitCodes } from './command-line/exit-codes.ts';
import { projectRoot } from './local.ts';
import { looks } from './screenshots/looks.ts';
import { allShots } from './screenshots/shots.ts';
import { openStage } from './screenshots/stage.ts';
import { takeShots } from './screenshots/take.ts';
import { listenForStop } from './start/stop-signal.ts';

const usage = 'npm run screenshots -- [NAME …] [--look LOOK]';

const help = `Usage: ${usage}

Starts the API and a local OpenID provider on free ports, fills a database of its own with a company, and takes a
picture of every screen: in each state, in light and dark, on a desk and on a phone, some of them in German and at other
widths. They go to data/screenshots, which git ignores.

NAME      only pictures whose names begin with it, such as week or approvals-panel
--look    only this look: ${looks.map(({ name }) => name).join(', ')}

Exits with 0 when all are taken, 1 when some could not be, 2 when it cannot run, 130 when interrupted.`;

const folder = join(projectRoot, 'data/screenshots');
const stop = listenForStop(() => process.exit(exitCodes.interrupted));

try {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else process.exitCode = await run(args);
} catch (error) {
  if (!stop.aborted) console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = stop.aborted ? exitCodes.interrupted : exitCodes.cannotRun;
}

async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArguments(args, { look: { type: 'string' } }, usage);
  const chosenLooks = looks.filter(({ name }) => values.look === undefined || name === values.look);
  const chosen = allShots.filter(
    ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
  );
  if (chosen.length === 0 || chosenLooks.length === 0) {
    throw new CannotRun(`There is no such picture or look. Run it with --help. Usage: ${usage}`);
  }
  if (positionals.length === 0 && values.look === undefined)
    await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { executablePath, args: browserArgs, env } = await findChromium();
  const stage = await openStage(stop);
  const browser = await chromium.launch({
    executablePath,
    args: browserArgs,
    env: { ...process.env, ...env },
  });
  try {
    const failures: string[] = [];
    for (const look of chosenLooks) {
      console.log(`${look.name} …`);
      failures.push(...(await takeShots({ browser, stage, look, shots: chosen, folder, stop })));
    }
    for (const failure of failures) console.error(failure);
    console.log(`The pictures are in ${folder}.`);
    return failures.length === 0 ? exitCodes.done : exitCodes.someRefused;
  } finally {
    await browser.close();
    await stage.close();
  }
}
