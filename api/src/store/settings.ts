import type { Db, Transaction } from './open.ts';
import { prepared } from './prepared.ts';
import type { SettingsRow } from './schema.ts';

export async function selectSettings(db: Db): Promise<SettingsRow> {
  return db.selectFrom('settings').selectAll().executeTakeFirstOrThrow();
}

/** The day up to which the books are closed for everybody. */
export async function selectClosedThrough(db: Db): Promise<string | null> {
  const { rows } = await closedThrough(db, {});
  if (!rows[0]) throw new Error('the settings have no row');
  return rows[0].closed_through;
}

const closedThrough = prepared((db) => db.selectFrom('settings').select('closed_through'));

/** Reads the settings and locks them until the end of the transaction. */
export async function lockSettings(trx: Transaction): Promise<SettingsRow> {
  return (
    trx
      .updateTable('settings')
      // An update that changes nothing takes the row lock and answers the row, on both databases.
      .set(({ ref }) => ({ version: ref('version') }))
      .returningAll()
      .executeTakeFirstOrThrow()
  );
}

export async function updateSettings(trx: Transaction, row: Omit<SettingsRow, 'id'>): Promise<void> {
  await trx.updateTable('settings').set(row).execute();
}
