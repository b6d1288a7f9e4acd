import type { Db } from './open.ts';

/** The day up to which the books are closed for everybody. */
export async function selectClosedThrough(db: Db): Promise<string | null> {
  const row = await db.selectFrom('settings').select('closed_through').executeTakeFirstOrThrow();
  return row.closed_through;
}
