import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  exports: Record<string, unknown>;
  scripts?: unknown;
  [member: string]: unknown;
}

const paths = (folder: string) => ({
  manifest: join(folder, 'package.json'),
  original: join(folder, 'package.json.orig'),
});

/** Points the manifest's exports to dist for the time of packing. The original is kept beside it. */
export function publishManifest(folder: string): void {
  restoreManifest(folder);
  const { manifest, original } = paths(folder);
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(original, text);
  writeFileSync(manifest, published(text));
}

/**
 * Puts the original manifest back, byte for byte. Does nothing where there is none, so that it may run after a packing
 * that failed anywhere, and twice.
 *
 * @throws Error when somebody has edited the manifest since: then only he knows which one is right
 */
export function restoreManifest(folder: string): void {
  const { manifest, original } = paths(folder);
  if (!existsSync(original)) return;
  const text = readFileSync(original, 'utf8');
  const present = readFileSync(manifest, 'utf8');
  if (present !== text && present !== published(text)) {
    throw new Error(
      `${manifest} was edited after a packing that failed: put what you changed into ${original}, ` +
        `then rename that to package.json.`,
    );
  }
  writeFileSync(manifest, text);
  rmSync(original);
}

function published(text: string): string {
  const { scripts, ...manifest } = JSON.parse(text) as Manifest;
  const targets = Object.entries(manifest.exports).map(([name, target]) => [name, publishedTarget(target)]);
  return `${JSON.stringify({ ...manifest, exports: Object.fromEntries(targets) }, null, 2)}\n`;
}

function publishedTarget(target: unknown): unknown {
  const [, module] = /^\.\/src\/(.+)\.ts$/.exec(String(target)) ?? [];
  return module === undefined ? target : { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}
