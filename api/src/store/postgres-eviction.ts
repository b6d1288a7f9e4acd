import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A server that has become a standby lets connections live and refuses to write on them. */
const readOnly = '25006';
/** The connection is broken, or its server is going down or coming up. */
const broken = /^(08|57P0[123]$)/;

/** A server that says nothing for longer than this is gone; its own limit for statements is shorter. */
interface Limits {
  answerWithinMs: number | undefined;
}

/**
 * A pool that never lends a connection again which has shown that its server is gone or no longer the primary. One
 * refusal to write makes every connection of that time suspect: they are closed as they come back or are asked for.
 */
export function evictBroken(pool: pg.Pool, { answerWithinMs }: Limits): PostgresPool {
  let generation = 0;
  const madeIn = new WeakMap<pg.PoolClient, number>();
  const lent = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  pool.on('connect', (client) => madeIn.set(client, generation));

  function lend(client: pg.PoolClient): PostgresPoolClient {
    let failure: unknown;
    const query = async (sql: string, parameters: readonly unknown[]) => {
      // What is behind an unanswered query would wait for its answer as well.
      if (failure !== undefined) throw failure;
      try {
        return await within(answerWithinMs, client.query(sql, [...parameters]));
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (code === readOnly && madeIn.get(client) === generation) generation += 1;
        if (error instanceof Unanswered || broken.test(code)) failure = error;
        throw error;
      }
    };
    const isSuspect = () => failure !== undefined || madeIn.get(client) !== generation;
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy || isSuspect()),
    };
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      for (;;) {
        const client = await pool.connect();
        if (madeIn.get(client) !== generation) {
          client.release(true);
          continue;
        }
        const known = lent.get(client) ?? lend(client);
        lent.set(client, known);
        return known;
      }
    },
  };
}

/** True when a server refused to write because it is a standby: nothing was written, another server may take it. */
export function isReadOnlyServer(error: unknown): boolean {
  return (error as { code?: unknown }).code === readOnly;
}

/** The server has not answered in time, and whether it has done what it was asked is unknown. */
export class Unanswered extends Error {}

async function within<Result>(limitMs: number | undefined, answer: Promise<Result>): Promise<Result> {
  if (limitMs === undefined) return answer;
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Unanswered(`PostgreSQL has not answered for ${limitMs} ms`)),
    limitMs,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
