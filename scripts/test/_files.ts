import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** A file with this content that lives as long as the test. Returns where it is. */
export function writeFile(t: ExecutionContext, name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'timesheets-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Where no file is, nor a folder for one. */
export function missingFile(t: ExecutionContext, name: string): string {
  return join(writeFile(t, 'no-folder', ''), '..', 'nowhere', name);
}
