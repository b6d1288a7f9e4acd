/** The server process that pushes entries of another tool: `npm run push -- FILE.csv`. */
import { readClientSettings } from '../api-client/settings.ts';
import { callersFolder, wantsHelp } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { createProgress } from '../command-line/progress.ts';
import { localMachines } from '../local.ts';
import { listenForStop } from '../start/stop-signal.ts';
import { help, type PushOptions, readOptions } from './options.ts';
import { push } from './push.ts';
import { createReport, reportLines, rowsDone } from './report.ts';
import { requireWritable, writeReport } from './report-file.ts';

const again = 'Run the same command again: what is stored stays as it is, and the rest follows.';

try {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else process.exitCode = await run(readOptions(args, callersFolder('push', process.env)));
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}

async function run(options: PushOptions): Promise<number> {
  requireWritable(options.reportFile);
  const settings = readClientSettings(process.env, localMachines.push);
  const report = createReport(options.file, options.dryRun);
  const abort = new AbortController();
  const stop = listenForStop(() => abort.abort(new Error('interrupted')));
  const progress = createProgress(process.stderr, { things: 'rows', task: 'push' });
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
