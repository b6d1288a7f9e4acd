import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { lockFile } from './sqlite-lock.ts';

/** How long a statement waits for another process. It blocks the event loop meanwhile, so not long. */
const busyTimeoutMs = 100;
/** A reader waits only while a file that was not closed is being recovered. */
const readerBusyTimeoutMs = 5000;

/**
 * Opens the file for this process alone: WAL, every commit synced to disk, foreign keys on, all read back.
 * Throws when another process has the file, or the settings do not hold.
 */
export function openSqlite(path: string): SqliteDialect {
  mkdirSync(dirname(path), { recursive: true });
  const unlock = lockFile(`${path}.lock`, path);
  try {
    return new NodeSqliteDialect({ database: adapt(openDatabase(path), unlock) });
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the file for reading alone, beside the process that has it. A transaction sees the file as it was at its first
 * read. Throws when there is no such file.
 */
export function openSqliteReader(path: string): SqliteDialect {
  if (!existsSync(path))
    throw new Error(`There is no database at ${path}. Set DATABASE_URL to the right one.`);
  const database = new DatabaseSync(path, { readOnly: true, timeout: readerBusyTimeoutMs });
  return new SqliteDialect({ database: adapt(database, () => {}) });
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;');
    requirePragma(database, 'journal_mode', 'wal');
    requirePragma(database, 'synchronous', 2);
    requirePragma(database, 'foreign_keys', 1);
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

class NodeSqliteDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase };

  constructor(config: { database: SqliteDatabase }) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  // A transaction that begins with a read and writes later cannot wait for a lock: it fails at once.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite does roll back DDL, so a migration that is killed half-way leaves nothing behind.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements kept ready: more than the API has, but for those whose length depends on a request. */
const maxStatements = 500;

function adapt(database: DatabaseSync, unlock: () => void): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close() {
      database.close();
      unlock();
    },
    prepare(sql) {
      const ready = statements.get(sql);
      if (ready) return ready;
      const statement = adaptStatement(database.prepare(sql), () => database.prepare(sql));
      if (statements.size >= maxStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync, prepareAnew: () => StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    // Rows are read while other queries run: it must not be a statement that they reset.
    iterate: (parameters) => prepareAnew().iterate(...bindable(parameters)),
  };
}

/** node:sqlite takes a first `Date` for a bag of named parameters and stores NULL without a word. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const value of parameters) {
    const fits =
      value === null || ['string', 'number', 'bigint'].includes(typeof value) || value instanceof Uint8Array;
    if (!fits) throw new TypeError(`SQLite cannot store a ${typeof value}: pass text or a number`);
  }
  return parameters as SQLInputValue[];
}
