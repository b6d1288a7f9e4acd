import { sql } from 'kysely';
import type { Store } from './open.ts';

const synchronousLevels = ['off', 'normal', 'full', 'extra'];

/** What the database itself says about how long a commit that it has confirmed lasts. For the log. */
export async function readDurability({ db, dialect }: Store): Promise<Record<string, unknown>> {
  const ask = async (setting: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(setting).execute(db);
    return Object.values(rows[0] ?? {})[0];
  };
  if (dialect === 'sqlite') {
    const level = Number(await ask('pragma synchronous'));
    return {
      journal_mode: await ask('pragma journal_mode'),
      synchronous: synchronousLevels[level] ?? level,
    };
  }
  return {
    fsync: await ask('show fsync'),
    full_page_writes: await ask('show full_page_writes'),
    synchronous_commit: await ask('show synchronous_commit'),
  };
}
