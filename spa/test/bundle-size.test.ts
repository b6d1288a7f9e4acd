import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import test from 'ava';
import {
  dist,
  filesOf,
  gzippedBytes,
  INITIAL_SCRIPT_LIMIT_BYTES,
  initialSources,
  readManifest,
} from '../../scripts/src/bench-spa/bundle.ts';
import { requireBuiltSpa } from './_built-spa.ts';

await requireBuiltSpa();
const manifest = await readManifest();

for (const [page, sources] of Object.entries(initialSources)) {
  test(`at most 200 kB of JavaScript, gzipped, before it can be used: ${page}`, async (t) => {
    const files = filesOf(manifest, sources);
    const bytes = await gzippedBytes(['color-scheme.js', ...files]);
    t.true(bytes > 100_000, `all of React cannot weigh ${bytes} bytes: is something left out?`);
    t.true(bytes <= INITIAL_SCRIPT_LIMIT_BYTES, `${bytes} bytes in ${files.join(', ')}`);
  });
}

test('pages other than the week come when somebody goes there', (t) => {
  const initial = filesOf(manifest, initialSources['week, German']);
  for (const feature of ['approvals/approvals', 'reports/reports', 'people/people', 'projects/projects']) {
    const source = `src/features/${feature}.tsx`;
    t.false(initial.includes(manifest[source]?.file ?? source), source);
  }
  const chart = manifest['src/features/reports/charts/bars.tsx'];
  t.false(filesOf(manifest, ['src/features/reports/reports.tsx']).includes(chart?.file ?? ''));
});

test('the page of silent sign-in loads a few hundred bytes and nothing of the application', async (t) => {
  const files = filesOf(manifest, ['silent-callback.html']);
  t.is(files.length, 1);
  t.true((await gzippedBytes(files)) < 1000);
});

test('every script has compressed twins with the same content, and they are worth it', async (t) => {
  let [plain, compressed] = [0, 0];
  for (const file of filesOf(manifest, initialSources['week, German'])) {
    const path = join(dist, file);
    const content = await readFile(path);
    t.deepEqual(gunzipSync(await readFile(`${path}.gz`)), content, file);
    t.deepEqual(brotliDecompressSync(await readFile(`${path}.br`)), content, file);
    plain += content.length;
    compressed += (await stat(`${path}.br`)).size;
  }
  t.true(compressed < plain / 3, `${compressed} of ${plain} bytes`);
});
