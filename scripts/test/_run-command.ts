import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningCommand {
  child: ChildProcess;
  outcome: Promise<Outcome>;
}

/** Starts a command (`push`, `people`, …) as a process of its own, knowing nothing but these variables. */
export function startCommand(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
): RunningCommand {
  const main = fileURLToPath(new URL(`../src/${name}/main.ts`, import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (code, signal) => resolve([code, signal]));
  });
  const outcome = Promise.all([ended, text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], stdout, stderr]) => ({ code, signal, stdout, stderr }),
  );
  return { child, outcome };
}

export function runCommand(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return startCommand(name, args, environment).outcome;
}
