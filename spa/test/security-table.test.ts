/** Whether docs/security-spa.md names tests that exist. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';

const table = await readFile(path.join(import.meta.dirname, '../../docs/security-spa.md'), 'utf8');
const rows = [...table.matchAll(/^\| (SPA-\d\d) \|.*\| (.*) \|$/gm)];

test('every requirement has a row', (t) => {
  t.deepEqual(
    rows.map(([, id]) => id),
    Array.from({ length: 25 }, (_, at) => `SPA-${String(at + 1).padStart(2, '0')}`),
  );
});

for (const [, id = '', files = ''] of rows) {
  test(`${id} is tested where the table says so`, async (t) => {
    const names = [...files.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    t.true(names.length > 0);
    for (const name of names) {
      // In a title; a word in a comment at the head of the file tests nothing.
      const titles = (await readFile(path.join(import.meta.dirname, name), 'utf8')).match(
        /^.*['`]SPA-\d\d.*$/gm,
      );
      t.true(titles?.some((title) => title.includes(id)) ?? false, name);
    }
  });
}
