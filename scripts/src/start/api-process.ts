import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../local.ts';
import { keepLines } from './keep-lines.ts';

const graceMs = 12_000;
const lastLineCount = 20;

export interface ApiProcessOptions {
  env: Record<string, string | undefined>;
  /** Restart it whenever a file of it changes. */
  watch: boolean;
  /** Gets every line of the API's log. */
  onLine(line: string): void;
}

export interface ApiProcess {
  /** Resolves with what the end of the process looked like, once it has ended. */
  ended: Promise<string>;
  exitCode(): number;
  lastLines(): readonly string[];
  /** Asks it to end, and makes it when it takes too long. */
  stop(): Promise<void>;
  kill(): void;
}

/** Signals the API and, under --watch, the process that watches over it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === 'win32') child.kill(signal);
  else process.kill(-child.pid, signal);
}

/** Starts the API as a process of its own, with nothing but the environment to tell it what to do. */
export function startApi({ env, watch, onLine }: ApiProcessOptions): ApiProcess {
  const leash = join(projectRoot, 'scripts/src/start/leash.ts');
  const args = [...(watch ? ['--watch'] : []), '--import', leash, join(projectRoot, 'api/src/main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // In a group of its own it does not see Ctrl-C; it hears of it from us, once.
    detached: process.platform !== 'win32',
  });
  const lines = keepLines([child.stdout, child.stderr], lastLineCount, onLine);
  const ended = once(child, 'close').then(() =>
    child.signalCode ? `was ended by ${child.signalCode}` : `ended with exit code ${child.exitCode}`,
  );
  return {
    ended,
    exitCode: () => child.exitCode || 1,
    lastLines: () => lines,
    async stop() {
      signalGroup(child, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
    kill: () => signalGroup(child, 'SIGKILL'),
  };
}
