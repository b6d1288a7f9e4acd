/** Backs the SQLite database up (`npm run backup -- FILE`) with the API's own program. */
import { resolve } from 'node:path';
import { callersFolder } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { runApiProgram } from '../command-line/run-api-program.ts';

try {
  const folder = callersFolder('backup', process.env);
  const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(folder, arg)));
  process.exitCode = await runApiProgram('backup', args, process.env);
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}
