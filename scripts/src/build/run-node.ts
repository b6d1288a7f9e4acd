import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

interface Run {
  cwd: string;
  signal?: AbortSignal | undefined;
}

/** Runs a script with this Node and waits for its end; what it said is the error when it fails. */
export async function runNode(script: string, args: readonly string[], { cwd, signal }: Run): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    // Set by whoever tests or develops, it would get into what is built.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new Error(`${output}${errors}`.trim());
}
