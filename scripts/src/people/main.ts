/** Brings people into the directory (`npm run people -- FILE.csv`), and joins two identities (`… -- merge FROM INTO`). */
import { readClientSettings } from '../api-client/settings.ts';
import { callersFolder, wantsHelp } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { createProgress } from '../command-line/progress.ts';
import { localMachines } from '../local.ts';
import { listenForStop } from '../start/stop-signal.ts';
import { importPeople } from './import-people.ts';
import { mergePeople } from './merge.ts';
import { help, type ImportOptions, readOptions } from './options.ts';
import { createReport, peopleDone, reportLines } from './report.ts';

const again = 'Run the same command again: whoever is done stays as he is, and the rest follows.';

try {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else process.exitCode = await run(args);
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, callersFolder('people', process.env));
  return options.command === 'merge' ? mergePeople(options, process.env) : runImport(options);
}

async function runImport(options: ImportOptions): Promise<number> {
  const settings = readClientSettings(process.env, localMachines.directoryImport);
  const report = createReport(options.file, options.dryRun);
  const abort = new AbortController();
  const stop = listenForStop(() => abort.abort(new Error('interrupted')));
  const progress = createProgress(process.stderr, { things: 'people', task: 'import' });
  let fault: unknown;
  try {
    await importPeople({ options, settings, progress, stop, abort: abort.signal }, report);
  } catch (error) {
    fault = abort.signal.aborted ? undefined : error;
  }
  if (fault === undefined || peopleDone(report) > 0) console.log(reportLines(report).join('\n'));

  const progressMade = `${peopleDone(report)} of ${report.people} people. ${again}`;
  if (fault !== undefined) {
    if (peopleDone(report) > 0) console.error(`Stopped after ${progressMade}`);
    throw fault;
  }
  if (peopleDone(report) < report.people) {
    console.error(`Interrupted after ${progressMade}`);
    return exitCodes.interrupted;
  }
  return report.refused.length > 0 ? exitCodes.someRefused : exitCodes.done;
}
