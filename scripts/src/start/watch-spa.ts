import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findVite } from '../build/build-spa.ts';
import { projectRoot } from '../local.ts';

/** Builds the SPA again whenever one of its files changes; gives the function that ends it. */
export function watchSpa(): () => Promise<void> {
  const child = spawn(process.execPath, [findVite(), 'build', '--watch', '--logLevel', 'warn'], {
    cwd: join(projectRoot, 'spa'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
