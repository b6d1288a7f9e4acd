/** npm runs this before it packs: what leaves the house is dist, and nothing of it is older than its source. */
import { join } from 'node:path';
import { build } from './build.ts';
import { publishManifest, restoreManifest } from './manifest.ts';

const folder = join(import.meta.dirname, '..');
restoreManifest(folder);
build(folder);
publishManifest(folder);
