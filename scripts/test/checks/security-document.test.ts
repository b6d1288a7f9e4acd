import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { projectRoot } from '../../src/local.ts';

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
/** Every file of the project that a document names in its text. */
const filesNamedIn = (text: string) =>
  [...text.matchAll(/`((?:api|sdk|spa|scripts)\/[\w./-]+\.tsx?)`/g)].map(([, file = '']) => file);

test('every test that SECURITY.md names is there', (t) => {
  const named = filesNamedIn(read('SECURITY.md'));
  t.true(named.length > 40);
  t.deepEqual(
    named.filter((file) => !existsSync(join(projectRoot, file))),
    [],
  );
});

test('every claim of SECURITY.md that something is fulfilled names what shows it', (t) => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| [0-9]/.test(line));
  t.true(rows.length > 15);
  for (const row of rows.filter((line) => line.includes('fulfilled') && !line.includes('not fulfilled'))) {
    t.true(filesNamedIn(row).length > 0, row);
  }
});
