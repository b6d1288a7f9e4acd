import { locks } from 'node:worker_threads';
import { buildSpa, isSpaStale } from '../../scripts/src/build/build-spa.ts';

/** Builds the SPA when it has to be. Test files are threads of one process; only one of them may build. */
export async function requireBuiltSpa(): Promise<void> {
  await locks.request('timesheets-spa-build', async () => {
    if (await isSpaStale()) await buildSpa();
  });
}
