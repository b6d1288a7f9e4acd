/** npm runs this after it has packed: inside the repository the exports point to the sources again. */
import { join } from 'node:path';
import { restoreManifest } from './manifest.ts';

restoreManifest(join(import.meta.dirname, '..'));
