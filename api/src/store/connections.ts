import { Kysely } from 'kysely';
import { openPostgres } from './postgres.ts';
import type { Database } from './schema.ts';
import { openSqlite, openSqliteReader, openSqliteWideReader } from './sqlite.ts';

export interface Connections {
  /** For writing. */
  db: Kysely<Database>;
  /** For reads outside transactions. */
  reader: Kysely<Database>;
  /** For reads outside transactions that look at much. */
  wideReader: Kysely<Database>;
  /** For one transaction that only reads. */
  openSnapshot(): Closeable;
  /** For statements that may take long. */
  openPatient(): Closeable;
  close(): Promise<void>;
}

interface Closeable {
  db: Kysely<Database>;
  close(): Promise<void>;
}

/** One pool for everything. */
export function connectPostgres(url: string, onBroken: (error: Error) => void): Connections {
  const db = new Kysely<Database>({ dialect: openPostgres(url, { onBroken }) });
  return {
    db,
    reader: db,
    wideReader: db,
    openSnapshot: () => shared(db),
    openPatient() {
      const own = new Kysely<Database>({ dialect: openPostgres(url, { onBroken, patient: true }) });
      return { db: own, close: () => own.destroy() };
    },
    close: () => db.destroy(),
  };
}

/** The writer may hold what is not committed yet: reads have a connection that does not see it. */
export function connectSqlite(path: string): Connections {
  const writer = openSqlite(path);
  const reader = connectReader(path);
  const wideReader = openSqliteWideReader(path);
  const db = new Kysely<Database>({ dialect: writer.dialect });
  return {
    db,
    reader: reader.db,
    wideReader: new Kysely<Database>({ dialect: wideReader.dialect }),
    // A transaction needs a connection to itself.
    openSnapshot: () => connectReader(path),
    // No statement has a limit of time.
    openPatient: () => shared(db),
    async close() {
      await wideReader.close();
      await reader.close();
      await writer.close();
    },
  };
}

/** One connection that only reads. */
export function connectReader(path: string): Closeable {
  const { dialect, close } = openSqliteReader(path);
  return { db: new Kysely<Database>({ dialect }), close };
}

function shared(db: Kysely<Database>): Closeable {
  return { db, close: async () => {} };
}
