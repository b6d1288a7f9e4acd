import { type Kysely, type Transaction as KyselyTransaction, sql } from 'kysely';
import { connectPostgres, connectReader, connectSqlite } from './connections.ts';
import { asUnavailable, isSerializationFailure } from './failures.ts';
import { isReadOnlyServer } from './postgres-eviction.ts';
import type { Database } from './schema.ts';
import { sqlitePath } from './sqlite-path.ts';
import { watchRefusals, writeNothingNew } from './write-refusals.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Db = Kysely<Database>;
export type Transaction = KyselyTransaction<Database>;

/** The database behind one URL, whichever it is. */
export interface Store {
  readonly db: Db;
  readonly dialect: Dialect;
  /** Runs reads that need no transaction. Throws `Unavailable` when the database cannot serve now. */
  read<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /**
   * The same for reads that may look at much of what is stored. Where the database runs in this very process, they have
   * a thread of their own, so that nobody else waits for them.
   */
  readWide<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Runs `work` in one write transaction, again when it lost against another one. */
  transaction<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Runs reads that all see the database as it was at the first of them, for as long as somebody takes what they give,
   * with pauses of at most 90 s. Holds up no write. Whoever does not take all of it must end it with `return()`, as
   * `for await` and streams do. Throws `Unavailable` when the database cannot serve now.
   */
  stream<Item>(read: (db: Db) => AsyncIterable<Item>): AsyncGenerator<Item, void>;
  /**
   * Runs work that may take long, a migration, without limits of time for its statements. It must not be part of
   * answering a request.
   */
  patiently<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Throws `Unavailable` unless the database answers and, if it has refused the last write, takes one again. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The database behind one URL, for reading alone, beside whoever writes to it. */
export interface Reader {
  readonly dialect: Dialect;
  /** Runs reads that all see the database as it was at the first of them. */
  snapshot<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const attempts = 5;

/** Opens `sqlite:PATH` or `postgres://…`. Throws when it cannot be opened for good; never migrates. */
export function openStore(url: string, onBroken: (error: Error) => void = () => {}): Store {
  const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const { db, reader, wideReader, openSnapshot, openPatient, close } =
    dialect === 'sqlite' ? connectSqlite(sqlitePath(url)) : connectPostgres(url, onBroken);
  const readFrom =
    (from: Db): Store['read'] =>
    (work) =>
      work(from).catch((error) => {
        throw asUnavailable(error);
      });
  const read = readFrom(reader);
  const refused = watchRefusals();
  const transaction: Store['transaction'] = async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await db.transaction().execute(work);
        refused.saw(undefined);
        return result;
      } catch (error) {
        if (attempt < attempts && isSerializationFailure(error)) continue;
        if (attempt === 1 && isReadOnlyServer(error)) continue;
        refused.saw(error);
        throw asUnavailable(error);
      }
    }
  };
  return {
    db,
    dialect,
    read,
    readWide: readFrom(wideReader),
    transaction,
    async *stream(work) {
      const own = openSnapshot();
      try {
        yield* streamSnapshot(own.db, dialect, work);
      } catch (error) {
        throw asUnavailable(error);
      } finally {
        await own.close();
      }
    },
    async patiently(work) {
      const own = openPatient();
      try {
        return await work(own.db);
      } finally {
        await own.close();
      }
    },
    async ping() {
      await read((one) => sql`select 1`.execute(one));
      if (refused.isLasting) await transaction(writeNothingNew);
    },
    close,
  };
}

/** Opens `sqlite:PATH` or `postgres://…` for reading alone; it takes no lock that another process waits for. */
export function openReader(url: string): Reader {
  const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const { db, close } =
    dialect === 'sqlite' ? connectReader(sqlitePath(url)) : connectPostgres(url, () => {});
  return {
    dialect,
    snapshot: (work) =>
      db
        .transaction()
        // SQLite has no other way of reading; PostgreSQL has to be asked for it.
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work)
        .catch((error) => {
          throw asUnavailable(error);
        }),
    close,
  };
}

async function* streamSnapshot<Item>(
  db: Db,
  dialect: Dialect,
  read: (db: Db) => AsyncIterable<Item>,
): AsyncGenerator<Item, void> {
  const trx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    // Whoever takes the items may be slow: that is no transaction that was forgotten.
    if (dialect === 'postgres') await sql`set local idle_in_transaction_session_timeout = '90s'`.execute(trx);
    yield* read(trx);
  } finally {
    // A connection that broke meanwhile has nothing to roll back, and is not used again.
    await trx
      .rollback()
      .execute()
      .catch(() => {});
  }
}
