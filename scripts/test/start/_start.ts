import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { projectRoot } from '../../src/local.ts';
import { findFreePort } from '../../src/test/free-port.ts';

export interface Place {
  PORT: string;
  OIDC_PROVIDER_PORT: string;
  LOCAL_DATA_DIR: string;
}

/** Two free ports and an empty folder. */
export async function createPlace(t: ExecutionContext): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'start-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return {
    PORT: String(await findFreePort()),
    OIDC_PROVIDER_PORT: String(await findFreePort()),
    LOCAL_DATA_DIR: directory,
  };
}

interface Settings {
  NODE_ENV?: string;
  DATABASE_URL?: string;
  OIDC_PROVIDER_PROFILE?: string;
  npm_lifecycle_event?: string;
}

/** Runs `npm start` without npm; it is killed at the test's end if it still runs. */
export function start(
  t: ExecutionContext,
  env: Place & Settings,
  [command, ...args]: readonly [string, ...string[]] = [process.execPath, 'scripts/src/start.ts'],
) {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  t.teardown(async () => {
    child.kill('SIGTERM');
    await ended;
  });

  return {
    child,
    ended,
    said: () => said,
    async ready() {
      while (!said.includes('Timesheets is ready')) {
        if (child.exitCode !== null) throw new Error(`It ended instead: ${said}`);
        await wait(50);
      }
    },
  };
}

export async function isListening(port: string): Promise<boolean> {
  return fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );
}
