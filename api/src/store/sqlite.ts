import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type Dialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { lockFile } from './sqlite-lock.ts';
import { SqliteReadDriver } from './sqlite-reader.ts';
import { WideReadDriver } from './sqlite-wide-reader.ts';
import { GroupCommitDriver } from './sqlite-writer.ts';

/** How long the first statements wait for another process; nothing is served yet. */
const openTimeoutMs = 100;
/** A reader waits only while a file that was not closed is being recovered. */
const readerBusyTimeoutMs = 5000;

export interface OpenFile {
  dialect: Dialect;
  /** Kysely's own `destroy` leaves a file open that nobody has asked anything yet. */
  close(): Promise<void>;
}

/**
 * Opens the file for this process alone: WAL, every commit synced to disk, foreign keys on, all read back.
 * Throws when another process has the file, or the settings do not hold.
 */
export function openSqlite(path: string): OpenFile {
  mkdirSync(dirname(path), { recursive: true });
  const unlock = lockFile(`${path}.lock`, path);
  try {
    return openFile(new GroupCommitDriver(openDatabase(path), unlock));
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the file for reading alone, beside the process that has it. A transaction sees the file as it was at its first
 * read. Throws when there is no such file.
 */
export function openSqliteReader(path: string): OpenFile {
  if (!existsSync(path))
    throw new Error(`There is no database at ${path}. Set DATABASE_URL to the right one.`);
  const database = new DatabaseSync(path, { readOnly: true, timeout: readerBusyTimeoutMs });
  return openFile(new SqliteReadDriver(database));
}

/** The same in a thread of its own, for single statements that look at much. */
export function openSqliteWideReader(path: string): OpenFile {
  return openFile(new WideReadDriver(path, readerBusyTimeoutMs));
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: openTimeoutMs, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;');
    requirePragma(database, 'journal_mode', 'wal');
    requirePragma(database, 'synchronous', 2);
    requirePragma(database, 'foreign_keys', 1);
    // From here on nobody may wait for another process on the event loop.
    database.exec('pragma busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function requirePragma(database: DatabaseSync, name: string, expected: unknown): void {
  const [actual] = Object.values(database.prepare(`pragma ${name}`).get() ?? {});
  if (actual !== expected) {
    throw new Error(
      `SQLite did not take ${name} = ${expected} (it is ${actual}): is the file on a local disk?`,
    );
  }
}

function openFile(driver: Driver): OpenFile {
  return {
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new Adapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    },
    close: () => driver.destroy(),
  };
}

class Adapter extends SqliteAdapter {
  // The drivers say themselves who has to wait for whom.
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  // SQLite does roll back DDL, so a migration that is killed half-way leaves nothing behind.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
