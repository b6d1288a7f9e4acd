import pg from 'pg';
import type { Acknowledged } from './_ledger.ts';

export interface PostgresComparison {
  acknowledged: number;
  lost: number;
  entries: number;
  /** Entries beyond the acknowledged ones: their answers were lost on the way, which is allowed, but each once. */
  keys: number;
  withoutHistory: number;
}

/** Compares what clients were promised with what a PostgreSQL database holds. */
export async function compareWithPostgres(
  url: string,
  ledger: readonly Acknowledged[],
): Promise<PostgresComparison> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const first = async (text: string) =>
      Number((await client.query({ text, rowMode: 'array' })).rows[0]?.[0] ?? Number.NaN);
    const { rows } = await client.query<{ id: string }>('select id::text as id from timesheet');
    const ids = new Set(rows.map(({ id }) => id));
    return {
      acknowledged: ledger.length,
      lost: ledger.filter(({ id }) => !ids.has(id)).length,
      entries: ids.size,
      keys: await first('select count(*) from idempotency_key where status = 201'),
      withoutHistory: await first(
        'select count(*) from timesheet where id::text not in (select object_id from audit_event)',
      ),
    };
  } finally {
    await client.end();
  }
}
