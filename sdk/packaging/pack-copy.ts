import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where the tools that npm brought are. */
export const nodeModules = join(root, 'node_modules');

/** The environment in which the tools of the project, its Node included, come first. */
export const environment = {
  ...process.env,
  PATH: [join(nodeModules, '.bin'), process.env.PATH].join(delimiter),
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** A copy of the SDK's folder that can be packed while others work with the real one. Returns where it is. */
export function copySdk(workshop: string): string {
  const folder = join(workshop, 'sdk');
  mkdirSync(folder);
  for (const name of [
    'src',
    'packaging',
    'package.json',
    'README.md',
    'LICENSE',
    'tsconfig.json',
    'tsconfig.build.json',
  ]) {
    cpSync(join(root, 'sdk', name), join(folder, name), { recursive: true });
  }
  cpSync(join(root, 'tsconfig.base.json'), join(workshop, 'tsconfig.base.json'));
  symlinkSync(nodeModules, join(workshop, 'node_modules'), 'junction');
  return folder;
}

/** Packs a copy of the SDK as `npm pack` does. Returns where the tarball is. */
export function packSdk(folder: string, destination: string): string {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', destination], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
}
