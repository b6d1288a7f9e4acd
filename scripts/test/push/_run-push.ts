import { type Outcome, type RunningCommand, startCommand } from '../_run-command.ts';

export type { Outcome as PushOutcome };

export const startPush = (args: readonly string[], environment: Record<string, string>): RunningCommand =>
  startCommand('push', args, environment);

export const runPush = (args: readonly string[], environment: Record<string, string>): Promise<Outcome> =>
  startPush(args, environment).outcome;
