import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Running {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

/**
 * Starts a program that says where it listens in a line of JSON with `address`, as the API does. What it writes goes to
 * a file, as a log does.
 */
export async function start(
  script: string,
  env: Record<string, string>,
  logPath: string,
  nodeOptions: readonly string[] = [],
): Promise<Running> {
  const log = openSync(logPath, 'w');
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, 'inherit'],
  });
  closeSync(log);
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  for (const startedAt = performance.now(); performance.now() - startedAt < startTimeoutMs; ) {
    const [, port] = /"address":"http:\/\/[^"]*:(\d+)"/.exec(readFileSync(logPath, 'utf8')) ?? [];
    if (port !== undefined) return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
    if (child.exitCode !== null) break;
    await sleep(20);
  }
  await stop();
  throw new Error(`${script} did not listen. It wrote: ${readFileSync(logPath, 'utf8').slice(0, 2000)}`);
}
