import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../local.ts';

export const dist = join(projectRoot, 'spa/dist');

interface Chunk {
  file: string;
  imports?: readonly string[];
}

/** What Vite says about the files it made, by their sources. */
export type Manifest = Readonly<Record<string, Chunk>>;

/** At most this much JavaScript, gzipped, before a page can be used. */
export const INITIAL_SCRIPT_LIMIT_BYTES = 200_000;

/** The sources that a page starts with, in each language: what is fetched before it can be used. */
export const initialSources = {
  'start page, English': ['index.html'],
  'start page, German': ['index.html', 'src/german.ts'],
  'week, English': ['index.html', 'src/features/week/my-week.tsx'],
  'week, German': ['index.html', 'src/german.ts', 'src/features/week/my-week.tsx'],
} as const;

export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/**
 * The files made of these sources, with everything that they import statically.
 *
 * @throws Error when a source was not built
 */
export function filesOf(manifest: Manifest, sources: readonly string[]): string[] {
  const files = new Set<string>();
  const add = (source: string) => {
    const chunk = manifest[source];
    if (chunk === undefined)
      throw new Error(`spa/dist has nothing of ${source}: correct the list of sources.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return [...files];
}

/** What these files of spa/dist weigh when each is gzipped. */
export async function gzippedBytes(files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(dist, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}
