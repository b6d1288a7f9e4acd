import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const sources = files.map((name): [string, string] => [name, readFileSync(`${root}${name}`, 'utf8')]);

/** What must not be written anywhere, for it has let somebody in or something out elsewhere. */
const forbidden: readonly [why: string, pattern: RegExp, but?: readonly string[]][] = [
  ['koa-jwt lets a bad access token through (koajs/jwt#124)', /passthrough/],
  ['koa-jwt takes keys and access tokens from elsewhere', /state\.secret|cookie:\s*['"]/],
  ['a redirect to wherever a request says (CVE-2025-8129)', /redirect\((?!'\/)/],
  [
    'a link made from what a request says of its host',
    /ctx\.(host|hostname|href|origin|protocol|secure|URL)\b|request\.(host|href|origin)\b/,
  ],
  // Names of settings and of types, written there.
  [
    'SQL from text',
    /sql\.raw/,
    ['store/durability.ts', 'store/migrations/2026-11-28T000000_use_native_types.ts'],
  ],
  ['JSON paths from text (kysely-org/kysely#1804)', /jsonPath\(|'->>?\$?'/],
  ['a pattern out of data (CVE-2025-69873)', /\$data/],
  ['code out of text', /\beval\(|new Function\(/],
  ['a request to wherever', /\bfetch\((?!url, \{ signal, redirect: 'error')/],
];

for (const [why, pattern, but = []] of forbidden) {
  test(`nowhere in the API: ${why}`, (t) => {
    const found = sources.filter(([, text]) => pattern.test(text)).map(([name]) => name);
    t.deepEqual(
      found.filter((name) => !but.includes(name)),
      [],
    );
  });
}

test('the verifier and the database driver are not older than their fixes', (t) => {
  const lock = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../package-lock.json', import.meta.url)), 'utf8'),
  ) as {
    packages: Record<string, { version?: string }>;
  };
  const atLeast = {
    jsonwebtoken: [9, 0, 3],
    jws: [4, 0, 1],
    kysely: [0, 28, 17],
    koa: [3, 1, 2],
    ajv: [8, 18, 0],
    'path-to-regexp': [8, 4, 0],
  };
  for (const [name, least] of Object.entries(atLeast)) {
    const version =
      lock.packages[`node_modules/${name}`]?.version ??
      lock.packages[`api/node_modules/${name}`]?.version ??
      '0';
    const found = version.split('.').map(Number);
    const at = least.findIndex((number, index) => number !== found[index]);
    t.true(at === -1 || (found[at] ?? 0) > (least[at] ?? 0), `${name} ${version}`);
  }
});
