import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/push/main.ts', import.meta.url));

export interface PushOutcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningPush {
  child: ChildProcess;
  outcome: Promise<PushOutcome>;
}

/** Starts the push as a process of its own, knowing nothing but these variables. */
export function startPush(args: readonly string[], environment: Record<string, string>): RunningPush {
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

export function runPush(args: readonly string[], environment: Record<string, string>): Promise<PushOutcome> {
  return startPush(args, environment).outcome;
}
