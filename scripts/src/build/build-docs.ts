import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '../local.ts';

const copy = join(projectRoot, 'api/dist/docs/redoc.standalone.js');

const findRedoc = () => createRequire(import.meta.url).resolve('@redocly/cli/lib/chunks/redoc.standalone.js');

/** Puts Redoc's bundle where the API serves it from, so that /docs needs no internet. Does nothing when it is there. */
export async function buildDocs(): Promise<void> {
  const [wanted, present] = await Promise.all([readFile(findRedoc()), readFile(copy).catch(() => undefined)]);
  if (present?.equals(wanted)) return;
  await mkdir(dirname(copy), { recursive: true });
  const draft = `${copy}.${process.pid}`;
  await copyFile(findRedoc(), draft);
  await rename(draft, copy);
}
