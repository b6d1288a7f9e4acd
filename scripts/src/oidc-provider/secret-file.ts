import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/**
 * The text of a file that only its owner may read, made by `create` the first time.
 * Of two processes that start together both get the text of one of them, whole.
 */
export async function readOrCreateSecret(
  path: string,
  create: () => string | Promise<string>,
): Promise<string> {
  const present = await readIfThere(path);
  if (present !== undefined) return present;

  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, await create(), { mode: 0o600, flag: 'wx' });
  // A link, unlike a rename, never replaces what another process has put there meanwhile.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(path, 'utf8');
}
