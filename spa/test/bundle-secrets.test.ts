import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { dist } from '../../scripts/src/bench-spa/bundle.ts';
import { localAccounts, localMachines, localPassword } from '../../scripts/src/local.ts';
import { requireBuiltSpa } from './_built-spa.ts';

await requireBuiltSpa();
const files = globSync('**/*.{js,css,html,svg,webmanifest,json}', { cwd: dist });
const texts = await Promise.all(
  files.map(async (file) => ({ file, text: await readFile(join(dist, file), 'utf8') })),
);

test('SPA-25 there are no source maps, and nothing points to one', (t) => {
  t.true(files.length > 20);
  t.deepEqual(globSync('**/*.map', { cwd: dist }), []);
  for (const { file, text } of texts) t.notRegex(text, /sourceMappingURL/, file);
});

const SECRETS: Record<string, RegExp> = {
  'a private key': /-----BEGIN|"d":"[\w-]{40}/,
  'an access token': /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  'the password of the local accounts': new RegExp(`['"\`]${localPassword}['"\`]`),
  'an account': new RegExp(localAccounts.map(({ email }) => email).join('|')),
  'a machine': new RegExp(
    Object.values(localMachines)
      .map(({ clientId }) => clientId)
      .join('|'),
  ),
  'a path of the machine it was built on': new RegExp(dist.replace(/\/spa\/dist$/, '')),
  'an address of the local set-up': /localhost:\d{4}/,
};

for (const [name, pattern] of Object.entries(SECRETS)) {
  test(`SPA-25 the bundle does not hold ${name}`, (t) => {
    for (const { file, text } of texts) t.notRegex(text, pattern, file);
  });
}

test('SPA-25 no client secret is ever set', (t) => {
  for (const { file, text } of texts) t.notRegex(text, /client_secret:\s*["'`][^"'`]/, file);
});
