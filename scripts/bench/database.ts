import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { migrateToLatest } from '../../api/src/store/migrate.ts';
import { openStore } from '../../api/src/store/open.ts';
import { seed } from './seed.ts';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/timesheets-bench');

/**
 * A copy of a database with so many entries, in `folder`. The original is made once for each shape of the schema and
 * the seed; that takes a minute or two.
 */
export async function copyDatabase(
  folder: string,
  { people, entries }: { people: number; entries: number },
): Promise<string> {
  mkdirSync(kept, { recursive: true });
  const original = join(kept, `${people}-${entries}-${fingerprint()}.db`);
  if (!existsSync(original)) await makeDatabase(original, { people, entries });
  const copy = join(folder, 'timesheets.db');
  copyFileSync(original, copy);
  return copy;
}

async function makeDatabase(path: string, size: { people: number; entries: number }): Promise<void> {
  const unfinished = `${path}.unfinished-${process.pid}`;
  const store = openStore(`sqlite:${unfinished}`);
  await migrateToLatest(store);
  let told = 0;
  await seed(store, size, (done) => {
    if (done - told < size.entries / 10) return;
    told = done;
    console.error(`${done} of ${size.entries} entries stored`);
  });
  // Closing writes the log back into the file, which is whole by itself then.
  await store.close();
  renameSync(unfinished, path);
}

function fingerprint(): string {
  const migrations = join(root, 'api/src/store/migrations');
  const files = [
    join(import.meta.dirname, 'seed.ts'),
    ...readdirSync(migrations).map((name) => join(migrations, name)),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
