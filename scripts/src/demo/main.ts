/** Fills an empty database of the local set-up, while it runs, with half a year of a company: `npm run demo`. */
import { parseArguments, wantsHelp } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { createProgress } from '../command-line/progress.ts';
import { localPassword } from '../local.ts';
import { listenForStop } from '../start/stop-signal.ts';
import { fillDemo } from './fill.ts';
import { fullScale } from './plan.ts';
import { accountLines, summaryLines } from './summary.ts';

const usage = 'npm run demo';

const help = `Usage: ${usage}

Fills the empty database of the local set-up, while npm start runs, through its API: ${fullScale.people} people, ${fullScale.weeks} weeks up to
the current one and twelve projects; weeks that are approved, given back, waiting and missing. What it makes up is the
same every time, but for the dates: they are those of the weeks before this one.

It goes where npm start is: PORT, OIDC_PROVIDER_PORT, OIDC_PROVIDER_PROFILE and LOCAL_DATA_DIR. It fills nothing but a
local API, and no database that has timesheets.

Exits with 0 when all is done, 2 when it cannot run, 130 when interrupted.`;

const halfFilled = 'The database is half filled: remove it before the next time.';
const stop = listenForStop(() => process.exit(exitCodes.interrupted));

try {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else await run(args);
} catch (error) {
  if (stop.aborted) console.error(`Interrupted. ${halfFilled}`);
  else console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = stop.aborted ? exitCodes.interrupted : exitCodes.cannotRun;
}

async function run(args: readonly string[]): Promise<void> {
  const [word] = parseArguments(args, {}, usage).positionals;
  if (word !== undefined) throw new CannotRun(`${word} is one word too many: ${usage}`);
  const startedAt = performance.now();
  const progressOf = (things: string) => createProgress(process.stderr, { things, task: 'go' });
  const plan = await fillDemo({ env: process.env, scale: fullScale, abort: stop, progressOf });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log([...summaryLines(plan, seconds), '', ...accountLines(plan, localPassword)].join('\n'));
}
