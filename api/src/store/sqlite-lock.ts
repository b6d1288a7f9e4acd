import { DatabaseSync } from 'node:sqlite';

/**
 * Holds an exclusive lock on a file of its own until the returned function is called or the process ends, however it
 * ends: it is SQLite's lock, which the operating system takes back. Throws when another process holds it.
 */
export function lockFile(lockPath: string, path: string): () => void {
  const lock = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new Error(
      `${path} is in use by another process. Stop that one first, or set DATABASE_URL to another file.`,
      { cause },
    );
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
