/** Tells whether the SDK's tarball is one that every kind of project can import: publint and attw decide. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySdk, environment, packSdk } from './packaging/pack-copy.ts';

const workshop = mkdtempSync(join(tmpdir(), 'timesheets-sdk-'));
try {
  const tarball = packSdk(copySdk(workshop), workshop);
  for (const [tool, ...options] of [
    ['publint', 'run', tarball, '--strict'],
    ['attw', tarball, '--profile', 'esm-only', '--no-definitely-typed'],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(tool, options, { env: environment, encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${tool} does not accept the SDK’s tarball:\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
