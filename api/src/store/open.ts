import { fileURLToPath } from 'node:url';
import { Kysely, type Transaction as KyselyTransaction, sql } from 'kysely';
import { asUnavailable, isSerializationFailure } from './failures.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Db = Kysely<Database>;
export type Transaction = KyselyTransaction<Database>;

/** The database behind one URL, whichever it is. */
export interface Store {
  readonly db: Db;
  readonly dialect: Dialect;
  /** Runs reads that need no transaction. Throws `Unavailable` when the database cannot serve now. */
  read<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Runs `work` in one write transaction, again when it lost against another one. */
  transaction<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result>;
  /** Throws `Unavailable` unless the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const attempts = 5;

/** Opens `sqlite:PATH` or `postgres://…`. Throws when it cannot be opened for good; never migrates. */
export function openStore(url: string, onBroken: (error: Error) => void = () => {}): Store {
  const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const db = new Kysely<Database>({
    dialect: dialect === 'sqlite' ? openSqlite(sqlitePath(url)) : openPostgres(url, onBroken),
  });
  const read: Store['read'] = (work) =>
    work(db).catch((error) => {
      throw asUnavailable(error);
    });
  return {
    db,
    dialect,
    read,
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await db.transaction().execute(work);
        } catch (error) {
          if (attempt < attempts && isSerializationFailure(error)) continue;
          throw asUnavailable(error);
        }
      }
    },
    async ping() {
      await read(() => sql`select 1`.execute(db));
    },
    close: () => db.destroy(),
  };
}

/** `sqlite:./data/x.db` is relative to the working directory; `sqlite:///var/x.db` is absolute. */
export function sqlitePath(url: string): string {
  return url.startsWith('sqlite://')
    ? fileURLToPath(url.replace(/^sqlite:/, 'file:'))
    : url.slice('sqlite:'.length);
}
