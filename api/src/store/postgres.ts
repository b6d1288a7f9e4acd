import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { typeOptions, typeParserOf } from './postgres-types.ts';

/** A pool on `url`. A statement may take 10 s, connecting 2 s. A connection that breaks is dropped and told of. */
export function openPostgres(url: string, onBroken: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 2000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    // Every statement of a transaction sees what was committed before it, so that a lock that was waited for tells the truth.
    options: `-c default_transaction_isolation=read\\ committed ${typeOptions}`,
    types: { getTypeParser: typeParserOf as never },
  });
  // The pool listens to idle connections only: one that breaks in use would end the process.
  pool.on('connect', (client) => client.on('error', onBroken));
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
