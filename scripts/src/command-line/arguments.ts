import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CannotRun } from './cannot-run.ts';

/** Whether help is asked for, whatever else the command line says. */
export function wantsHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

/**
 * Splits the command line into options and the rest.
 *
 * @throws CannotRun, with `usage`, for an option that is not one of these
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // A secret does not belong on the command line, where every process of the machine can read it.
    throw new CannotRun(`${(error as Error).message.split('. ')[0]}. Usage: ${usage}`);
  }
}

/** npm runs `npm run SCRIPT` in the project's folder; paths count from where npm was called. */
export function callersFolder(script: string, env: NodeJS.ProcessEnv): string {
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || process.cwd();
}
