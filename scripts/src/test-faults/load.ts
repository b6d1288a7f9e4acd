import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotRun } from '../command-line/cannot-run.ts';
import { projectRoot } from '../local.ts';
import type { ReliabilityPromise } from './promise.ts';

const pattern = '{api,scripts}/test/faults/[fr][0-9][0-9]-*.ts';

/**
 * The promises whose files are there, in order: all of them, or those that are named as `R1` or `r01-crash`.
 *
 * @throws CannotRun for a name that none of them has
 */
export async function loadPromises(names: readonly string[]): Promise<ReliabilityPromise[]> {
  const files = globSync(pattern, { cwd: projectRoot }).sort((one, other) =>
    basename(one) < basename(other) ? -1 : 1,
  );
  const chosen = names.length === 0 ? files : names.flatMap((name) => filesOf(name, files));
  return Promise.all(
    [...new Set(chosen)].map(async (file) => {
      const { promise } = (await import(join(projectRoot, file))) as { promise: ReliabilityPromise };
      return promise;
    }),
  );
}

function filesOf(name: string, files: readonly string[]): string[] {
  const wanted = basename(name.toLowerCase(), '.ts').replace(/^([fr])(\d)(?!\d)/, '$10$2');
  const found = files.filter(
    (file) => basename(file, '.ts') === wanted || basename(file).startsWith(`${wanted}-`),
  );
  if (found.length > 0) return found;
  const known = files.map((file) => basename(file, '.ts')).join(', ');
  throw new CannotRun(`There is no promise "${name}". There are: ${known}`);
}
