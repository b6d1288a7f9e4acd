import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { evictBroken } from './postgres-eviction.ts';
import { typeOptions, typeParserOf } from './postgres-types.ts';

/** A server ends a statement after this. */
const statementLimitMs = 10_000;
/** Later than the server's own limit: who has not answered by then is gone. */
const answerLimitMs = 12_000;

export interface PostgresOptions {
  /** Is told of a connection that breaks; it is dropped. */
  onBroken?: (error: Error) => void;
  /** For work that may take long, and alone: one connection, without limits of time for statements. */
  patient?: boolean;
}

/** A pool on `url`. A statement may take 10 s, connecting 2 s. A connection that breaks is dropped and told of. */
export function openPostgres(
  url: string,
  { onBroken = () => {}, patient = false }: PostgresOptions = {},
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: patient ? 1 : 20,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
    statement_timeout: patient ? 0 : statementLimitMs,
    idle_in_transaction_session_timeout: patient ? 0 : 15_000,
    // Every statement of a transaction sees what was committed before it, so that a lock that was waited for tells the truth.
    options: `-c default_transaction_isolation=read\\ committed ${typeOptions}`,
    types: { getTypeParser: typeParserOf as never },
  });
  // The pool listens to idle connections only: one that breaks in use would end the process.
  pool.on('connect', (client) => client.on('error', onBroken));
  pool.on('error', () => {});
  return new PostgresDialect({
    pool: evictBroken(pool, { answerWithinMs: patient ? undefined : answerLimitMs }),
  });
}
