import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '../local.ts';
import { newestWriteMs } from './newest.ts';
import { runNode } from './run-node.ts';

const spa = join(projectRoot, 'spa');
const dist = join(spa, 'dist');
const drafts = join(projectRoot, 'node_modules/.cache/timesheets');

/** Vite's command, found through the SPA's own dependency. */
export function findVite(): string {
  const manifest = createRequire(join(spa, 'package.json')).resolve('vite/package.json');
  return join(dirname(manifest), 'bin/vite.js');
}

/** Whether spa/dist is missing or older than what it is made from. */
export async function isSpaStale(): Promise<boolean> {
  const names = (await readdir(spa)).filter((name) => !['dist', 'test', 'node_modules'].includes(name));
  const sources = [
    ...names.map((name) => join(spa, name)),
    join(projectRoot, 'sdk/src'),
    join(projectRoot, 'package-lock.json'),
  ];
  return (await newestWriteMs([join(dist, 'index.html')])) < (await newestWriteMs(sources));
}

/** Builds the SPA to spa/dist, which is replaced in one go: an API that runs beside it never serves half of it. */
export async function buildSpa(signal?: AbortSignal): Promise<void> {
  const startedAt = new Date();
  const draft = join(drafts, `spa-${randomUUID()}`);
  try {
    await runNode(findVite(), ['build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: spa,
      signal,
    });
    // What is edited while the build runs is newer than the result.
    await utimes(join(draft, 'index.html'), startedAt, startedAt);
    await rm(dist, { recursive: true, force: true });
    await rename(draft, dist).catch((error: NodeJS.ErrnoException) => {
      // Another build has just put the same there.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
