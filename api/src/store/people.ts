import type { Db, Transaction } from './open.ts';
import type { PersonRow } from './schema.ts';

export async function selectPeople(db: Db, userIds: readonly string[]): Promise<PersonRow[]> {
  if (userIds.length === 0) return [];
  return db.selectFrom('person').selectAll().where('user_id', 'in', userIds).execute();
}

/** Inserts a person unless somebody else just has; answers whether it was this call. */
export async function insertPerson(trx: Transaction, row: PersonRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updatePerson(
  db: Db,
  userId: string,
  change: Partial<Omit<PersonRow, 'user_id'>>,
): Promise<void> {
  await db.updateTable('person').set(change).where('user_id', '=', userId).execute();
}
