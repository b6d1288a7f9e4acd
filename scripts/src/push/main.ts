/** The server process that pushes entries of another tool: `npm run push -- FILE.csv`. */
import { listenForStop } from '../start/stop-signal.ts';
import { CannotRun } from './cannot-run.ts';
import { help, type PushOptions, readOptions, wantsHelp } from './options.ts';
import { createProgress } from './progress.ts';
import { push } from './push.ts';
import { createReport, reportLines, rowsDone } from './report.ts';
import { requireWritable, writeReport } from './report-file.ts';
import { readSettings } from './settings.ts';

const exitCodes = { done: 0, someRefused: 1, cannotRun: 2, interrupted: 130 };
const again = 'Run the same command again: what is stored stays as it is, and the rest follows.';

try {
  // npm runs scripts in the project's folder; paths count from where npm was called.
  const { npm_lifecycle_event: script, INIT_CWD: callersFolder } = process.env;
  const folder = (script === 'push' && callersFolder) || process.cwd();
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else process.exitCode = await run(readOptions(args, folder));
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}

async function run(options: PushOptions): Promise<number> {
  requireWritable(options.reportFile);
  const settings = readSettings(process.env);
  const report = createReport(options.file, options.dryRun);
  const abort = new AbortController();
  const stop = listenForStop(() => abort.abort(new Error('interrupted')));
  const progress = createProgress(process.stderr);
  let fault: unknown;
  try {
    await push({ options, settings, progress, stop, abort: abort.signal }, report);
  } catch (error) {
    fault = abort.signal.aborted ? undefined : error;
  }
  writeReport(options.reportFile, report);
  if (fault === undefined || rowsDone(report) > 0) console.log(reportLines(report).join('\n'));

  const progressMade = `${rowsDone(report)} of ${report.rows} rows. ${again}`;
  if (fault !== undefined) {
    if (rowsDone(report) > 0) console.error(`Stopped after ${progressMade}`);
    throw fault;
  }
  if (rowsDone(report) < report.rows) {
    console.error(`Interrupted after ${progressMade}`);
    return exitCodes.interrupted;
  }
  return report.refused.length > 0 ? exitCodes.someRefused : exitCodes.done;
}
