import { runApiProgram } from '../command-line/run-api-program.ts';
import type { MergeOptions } from './options.ts';

/** Has the API's own program join the two, and answers what that ended with. */
export function mergePeople({ from, into, dryRun }: MergeOptions, env: NodeJS.ProcessEnv): Promise<number> {
  return runApiProgram('merge-people', [...(dryRun ? ['--dry-run'] : []), '--', from, into], env);
}
