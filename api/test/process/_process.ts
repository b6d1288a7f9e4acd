import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { audience } from '../http/_forge.ts';

const api = new URL('../../src/', import.meta.url);

export interface RunningProcess {
  child: ChildProcess;
  /** What it has written so far. */
  output: { stdout: string; stderr: string };
  /** The lines of its log. */
  log(): Record<string, unknown>[];
  /** Where it listens. Rejects when it ends before it does. */
  listening: Promise<string>;
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: string | null; afterMs: number }>;
}

/** Starts a program of the API with this environment and nothing else but PATH. */
export function run(
  file: 'main.ts' | 'migrate.ts' | 'migrate-store.ts' | 'audit.ts' | 'backup.ts' | 'merge-people.ts',
  env: Record<string, string>,
  cwd?: string,
  args: readonly string[] = [],
): RunningProcess {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, api)), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code,
    signal,
    afterMs: performance.now() - startedAt,
  }));
  const listening = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output.stdout += `${line}\n`;
      const { msg, address } = JSON.parse(line.startsWith('{') ? line : '{}') as Record<string, string>;
      if (msg === 'listening' && address !== undefined) resolve(address);
    });
    void ended.then(({ code }) => reject(new Error(`it ended with ${code}: ${output.stderr}`)));
  });
  // Not everybody waits for it.
  listening.catch(() => {});
  return {
    child,
    output,
    log: () =>
      output.stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    listening,
    ended,
  };
}

/** Ends it, if it has not ended. */
export async function end({ child, ended }: RunningProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

/** An environment with which the API starts. */
export function environment(issuer: string, database: string): Record<string, string> {
  return {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    DATABASE_URL: database,
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '1000000',
  };
}
