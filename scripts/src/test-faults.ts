/**
 * `npm run test:faults [-- NAME…]`: tries the promises of docs/reliability.md that take real faults: killed processes,
 * full disks, dead databases, load. Prints what was measured against each mark, writes it to reports/faults/, and ends
 * with the line `N passed, N failed, N skipped`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from './command-line/cannot-run.ts';
import { exitCodes } from './command-line/exit-codes.ts';
import { projectRoot } from './local.ts';
import { loadPromises } from './test-faults/load.ts';
import { countOutcomes, describeOutcome } from './test-faults/report.ts';
import { type Outcome, tryPromise } from './test-faults/trial.ts';

const reports = join(projectRoot, 'reports/faults');
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());

// The PostgreSQL package ends the process by itself, with 0 whatever exitCode says.
process.exit(await main(process.argv.slice(2)));

async function main(names: string[]): Promise<number> {
  try {
    const outcomes: Outcome[] = [];
    console.log(
      `${availableParallelism()} cores, load average ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    );
    for (const promise of await loadPromises(names)) {
      if (stop.signal.aborted) break;
      console.log(`${promise.id}: ${promise.title} …`);
      const tell = (line: string) => console.log(`        ${line}`);
      const outcome = await tryPromise(promise, { tell, stopped: stop.signal });
      outcomes.push(outcome);
      for (const line of describeOutcome(outcome)) console.log(line);
      await keep(outcome);
    }
    console.log(countOutcomes(outcomes));
    if (stop.signal.aborted) return exitCodes.interrupted;
    return outcomes.some(({ result }) => result === 'failed') ? exitCodes.someRefused : exitCodes.done;
  } catch (error) {
    console.error(error instanceof CannotRun ? error.message : error);
    return exitCodes.cannotRun;
  }
}

async function keep(outcome: Outcome): Promise<void> {
  await mkdir(reports, { recursive: true });
  const machine = { node: process.version, cores: availableParallelism(), loadAverage: loadavg() };
  const kept = { ...outcome, at: new Date().toISOString(), machine };
  await writeFile(join(reports, `${outcome.id}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}
