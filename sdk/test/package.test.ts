import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import test from 'ava';
import { copySdk, environment, nodeModules, packSdk } from '../packaging/pack-copy.ts';

const workshop = mkdtempSync(join(tmpdir(), 'timesheets-sdk-'));
const folder = copySdk(workshop);
const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
const tarball = packSdk(folder, workshop);
const project = join(workshop, 'project');
test.after.always(() => rmSync(workshop, { recursive: true, force: true }));

test.before('install the tarball into an empty project', () => {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  // The SDK's own dependencies come from here instead of the registry, so that the test needs no network.
  const dependencies = ['openapi-fetch', 'openapi-typescript-helpers'].map((name) => join(nodeModules, name));
  const options = ['--offline', '--install-links', '--ignore-scripts', '--no-package-lock', '--silent'];
  execFileSync('npm', ['install', ...options, ...dependencies, tarball], { cwd: project, env: environment });
  cpSync(join(import.meta.dirname, 'consumer/first-call.ts'), join(project, 'first-call.ts'));
});

test('the tarball holds dist, the manifest, the README and the licence, and nothing else', (t) => {
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const [first = '', ...beside] = files.filter((file) => !file.startsWith('package/dist/'));
  t.deepEqual([first, ...beside].sort(), ['package/LICENSE', 'package/README.md', 'package/package.json']);
  t.deepEqual(
    files.filter((file) => /(?<!\.d)\.ts$/.test(file)),
    [],
    'no sources',
  );
});

test('nothing in the tarball imports a .ts file, which not every tool takes', (t) => {
  const dist = join(project, 'node_modules/@timesheets/sdk/dist');
  for (const file of globSync(join(dist, '**/*.{js,d.ts}'))) {
    t.notRegex(readFileSync(file, 'utf8'), /['"]\.{1,2}\/[^'"\n]+\.ts['"]/, file);
  }
});

test('source maps carry their sources', (t) => {
  const map = JSON.parse(
    readFileSync(join(project, 'node_modules/@timesheets/sdk/dist/client.js.map'), 'utf8'),
  );
  t.regex(map.sourcesContent[0], /export function createTimesheetsClient/);
});

test('the manifest is as it was, after packing and after a packing that failed', (t) => {
  const path = join(folder, 'package.json');
  t.is(readFileSync(path, 'utf8'), manifest);

  execFileSync(process.execPath, ['packaging/prepack.ts'], { cwd: folder });
  t.not(readFileSync(path, 'utf8'), manifest);
  execFileSync(process.execPath, ['packaging/prepack.ts'], { cwd: folder });
  execFileSync(process.execPath, ['packaging/postpack.ts'], { cwd: folder });
  execFileSync(process.execPath, ['packaging/postpack.ts'], { cwd: folder });
  t.is(readFileSync(path, 'utf8'), manifest);
  t.false(existsSync(join(folder, 'package.json.orig')));

  execFileSync(process.execPath, ['packaging/prepack.ts'], { cwd: folder });
  const edited = readFileSync(path, 'utf8').replace('"0.1.0"', '"0.2.0"');
  writeFileSync(path, edited);
  const { status, stderr } = spawnSync(process.execPath, ['packaging/postpack.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  t.not(status, 0);
  t.regex(stderr, /was edited after a packing that failed/);
  t.is(readFileSync(path, 'utf8'), edited);
});

for (const [moduleResolution, module] of [
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
] as const) {
  test(`a project with moduleResolution ${moduleResolution} type-checks`, (t) => {
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'];
    const types = ['--types', 'node', '--typeRoots', join(nodeModules, '@types'), '--skipLibCheck'];
    const modules = ['--module', module, '--moduleResolution', moduleResolution];
    const { status, stdout } = spawnSync('tsc', [...options, ...types, ...modules, 'first-call.ts'], {
      cwd: project,
      env: environment,
      encoding: 'utf8',
    });
    t.is(status, 0, stdout);
  });
}

const withoutTools = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((path) => !path.includes('node_modules'));
for (const [name, node, path] of [
  ['the project’s Node', process.execPath, process.env.PATH],
  ['the Node of this machine', 'node', withoutTools.join(delimiter)],
] as const) {
  test(`it runs in ${name}`, (t) => {
    const target = ['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable'];
    const types = ['--types', 'node', '--typeRoots', join(nodeModules, '@types'), '--skipLibCheck'];
    const outDir = `made-for-${path === process.env.PATH ? 'project' : 'machine'}`;
    execFileSync('tsc', [...target, ...types, '--outDir', outDir, 'first-call.ts'], {
      cwd: project,
      env: environment,
    });
    const { status, stdout, stderr, error } = spawnSync(node, [join(outDir, 'first-call.js')], {
      cwd: project,
      env: { ...process.env, PATH: path },
      encoding: 'utf8',
    });
    t.is(status, 0, `${error ?? ''}${stderr}`);
    t.deepEqual(JSON.parse(stdout), {
      sum: '2:00',
      first: 90,
      listed: [90, 30],
      code: 'not-found',
      can: false,
      etag: '"3"',
      week: '2026-W53',
      parsed: { ok: true, minutes: 90 },
      path: '/timesheets/{id}',
    });
  });
}
