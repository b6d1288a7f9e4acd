import type { Db, Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { PersonRow } from './schema.ts';
import { foldText } from './timesheet-columns.ts';

/** Every column of a person but the one that is searched. */
export const personColumns = [
  'user_id',
  'email',
  'name',
  'user_type',
  'active_from',
  'active_to',
  'target_minutes',
  'signed_in_from',
  'last_seen_at',
  'created_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof PersonRow)[];

export async function selectPeople(db: Db, userIds: readonly string[]): Promise<PersonRow[]> {
  if (userIds.length === 0) return [];
  return (await peopleById(db, { userIds })).rows;
}

const peopleById = prepared((db, { list }: Slots<{ userIds: readonly string[] }>) =>
  db.selectFrom('person').select(personColumns).where('user_id', 'in', list('userIds')),
);

/** Inserts a person unless somebody else just has; answers whether it was this call. */
export async function insertPerson(trx: Transaction, row: PersonRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('person')
    .values({ ...row, search: searchOf(row) })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Reads a person and locks the row until the end of the transaction. */
export async function lockPerson(trx: Transaction, userId: string): Promise<PersonRow | undefined> {
  return (
    trx
      .updateTable('person')
      // An update that changes nothing takes the row lock and answers the row, on both databases.
      .set(({ ref }) => ({ version: ref('version') }))
      .where('user_id', '=', userId)
      .returning(personColumns)
      .executeTakeFirst()
  );
}

/** Replaces a person. */
export async function updatePerson(trx: Transaction, row: PersonRow): Promise<void> {
  const { user_id, ...columns } = row;
  await trx
    .updateTable('person')
    .set({ ...columns, search: searchOf(row) })
    .where('user_id', '=', user_id)
    .execute();
}

/** Notes when a person was here last, and nothing else. */
export async function updateLastSeen(trx: Transaction, userId: string, at: string): Promise<void> {
  await trx.updateTable('person').set({ last_seen_at: at }).where('user_id', '=', userId).execute();
}

function searchOf({ user_id, name, email }: PersonRow): string {
  return foldText([name, email, user_id].filter((part) => part !== null).join('\n'));
}
