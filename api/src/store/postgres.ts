import { PostgresDialect } from 'kysely';
import pg from 'pg';

const int8 = 20;
const numeric = 1700;

/** A pool on `url`. A statement may take 10 s, connecting 2 s. A connection that breaks is dropped and told of. */
export function openPostgres(url: string, onBroken: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 2000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    // Every statement of a transaction sees what was committed before it, so that a lock that was waited for tells the truth.
    options: '-c default_transaction_isolation=read\\ committed',
    types: {
      // count() and sum() come as 64-bit; ours stay far below 2^53.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text')) as never,
    },
  });
  // The pool listens to idle connections only: one that breaks in use would end the process.
  pool.on('connect', (client) => client.on('error', onBroken));
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
