/** Verifies the history (`npm run audit -- verify`) with the API's own program. */
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { runApiProgram } from '../command-line/run-api-program.ts';

try {
  process.exitCode = await runApiProgram('audit', process.argv.slice(2), process.env);
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}
