import { existsSync } from 'node:fs';
import { type FileHandle, link, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

/** All pages in one step: a step later than another process's write would begin anew, for ever under load. */
const pagesAtOnce = 2 ** 31 - 1;

/** Thrown when there is a file already where the copy is to be. */
export class FileExists extends Error {
  constructor(path: string) {
    super(`${path} is there already, and a backup overwrites nothing. Name another file.`);
  }
}

/**
 * Copies the SQLite file `from` as it is at one moment, beside the process that writes to it, and holds up nobody. The
 * copy stands at `to` only when `verify` did not throw and all of it is on disk; until then it has another name.
 *
 * @returns its size in bytes
 * @throws FileExists
 */
export async function copySqliteFile(
  from: string,
  to: string,
  verify: (copy: string) => Promise<void>,
): Promise<number> {
  if (existsSync(to)) throw new FileExists(to);
  const partial = `${to}.${process.pid}.partial`;
  try {
    const source = new DatabaseSync(from, { readOnly: true });
    try {
      await backup(source, partial, { rate: pagesAtOnce });
    } finally {
      source.close();
    }
    closeFile(partial);
    await verify(partial);
    await sync(partial);
    // A link fails where a renaming would overwrite.
    await link(partial, to).catch((error) => {
      throw error.code === 'EEXIST' ? new FileExists(to) : error;
    });
    await sync(dirname(to));
    return (await stat(to)).size;
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(`${partial}${end}`, { force: true });
  }
}

/** Makes a copy one file that needs no others beside it, and looks whether it is whole. */
function closeFile(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('pragma journal_mode = delete');
    const rows = copy.prepare('pragma integrity_check').all();
    const faults = rows.map((row) => String(row.integrity_check)).filter((fault) => fault !== 'ok');
    if (faults.length > 0) {
      throw new Error(`The database is damaged, no backup was made: ${faults.slice(0, 3).join('; ')}`);
    }
  } finally {
    copy.close();
  }
}

async function sync(path: string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    await file.sync();
  } catch (error) {
    // Windows has no way of syncing a folder.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  } finally {
    await file?.close();
  }
}
