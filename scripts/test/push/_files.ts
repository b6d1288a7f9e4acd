import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** A file with this content that lives as long as the test. Returns where it is. */
export function writeFile(t: ExecutionContext, name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'timesheets-push-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

export const header = 'user_id,user_type,date,project_id,minutes,note,external_id';

/** A row that can be sent, as CSV. */
export const csvRow = (externalId: string, minutes: number | string = 60, note = '') =>
  `carla@contractors.example,contractor,2026-11-12,acme-website,${minutes},${note},${externalId}`;

/** Where no file is, nor a folder for one. */
export function missingFile(t: ExecutionContext, name: string): string {
  return join(writeFile(t, 'no-folder', ''), '..', 'nowhere', name);
}
