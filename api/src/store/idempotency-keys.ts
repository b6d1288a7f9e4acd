import { sql } from 'kysely';
import { isLockTimeout } from './failures.ts';
import type { Db, Dialect, Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';

export interface IdempotencyScope {
  issuer: string;
  client_id: string;
  user_id: string;
  operation: string;
  key: string;
}

export type Claim =
  | { state: 'claimed' }
  | { state: 'answered'; requestHash: string; status: number; answer: string }
  | { state: 'running' };

/**
 * Claims a key for this transaction, or tells what became of it before. PostgreSQL waits for another transaction that
 * holds the key, at most `waitMs`; SQLite has one writer, so there never is one. Keys from before `expiredBefore` are void.
 */
export async function claimIdempotencyKey(
  trx: Transaction,
  dialect: Dialect,
  scope: IdempotencyScope,
  request: { hash: string; now: string; expiredBefore: string; waitMs: number },
): Promise<Claim> {
  const inserted = await insertKey(trx, dialect, scope, request);
  if (inserted !== 'taken') return { state: inserted };
  const row = await trx
    .selectFrom('idempotency_key')
    .selectAll()
    .where(({ eb }) => matches(eb, scope))
    .executeTakeFirst();
  if (row && row.created_at < request.expiredBefore) {
    await trx
      .deleteFrom('idempotency_key')
      .where(({ eb }) => matches(eb, scope))
      .execute();
    return claimIdempotencyKey(trx, dialect, scope, request);
  }
  if (row?.status == null || row.answer === null) return { state: 'running' };
  return { state: 'answered', requestHash: row.request_hash, status: row.status, answer: row.answer };
}

async function insertKey(
  trx: Transaction,
  dialect: Dialect,
  scope: IdempotencyScope,
  { hash, now, waitMs }: { hash: string; now: string; waitMs: number },
): Promise<'claimed' | 'taken' | 'running'> {
  const setLockTimeout = async (value: string) => {
    if (dialect === 'postgres') await sql`select set_config('lock_timeout', ${value}, true)`.execute(trx);
  };
  await setLockTimeout(`${waitMs}ms`);
  try {
    const { numAffectedRows } = await insertUnlessThere(trx, { ...scope, hash, now });
    await setLockTimeout('0');
    return numAffectedRows === 1n ? 'claimed' : 'taken';
  } catch (error) {
    if (isLockTimeout(error)) return 'running';
    throw error;
  }
}

interface NewKey extends IdempotencyScope {
  hash: string;
  now: string;
}

const insertUnlessThere = prepared((db, { value }: Slots<NewKey>) =>
  db
    .insertInto('idempotency_key')
    .values({
      issuer: value('issuer'),
      client_id: value('client_id'),
      user_id: value('user_id'),
      operation: value('operation'),
      key: value('key'),
      request_hash: value('hash'),
      status: null,
      answer: null,
      created_at: value('now'),
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Keeps the answer under a key that this transaction has claimed. */
export async function updateIdempotencyKey(
  trx: Transaction,
  scope: IdempotencyScope,
  status: number,
  answer: string,
): Promise<void> {
  await keepAnswer(trx, { ...scope, status, answer });
}

interface AnsweredKey extends IdempotencyScope {
  status: number;
  answer: string;
}

const keepAnswer = prepared((db, { value }: Slots<AnsweredKey>) =>
  db
    .updateTable('idempotency_key')
    .set({ status: value('status'), answer: value('answer') })
    .where('issuer', '=', value('issuer'))
    .where('client_id', '=', value('client_id'))
    .where('user_id', '=', value('user_id'))
    .where('operation', '=', value('operation'))
    .where('key', '=', value('key')),
);

/** Deletes keys from before this instant, at most `limit` of them; answers how many. */
export async function deleteExpiredIdempotencyKeys(
  db: Db,
  expiredBefore: string,
  limit: number,
): Promise<number> {
  const names = ['issuer', 'client_id', 'user_id', 'operation', 'key'] as const;
  const { numDeletedRows } = await db
    .deleteFrom('idempotency_key')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple(...names),
        'in',
        selectFrom('idempotency_key')
          .select(names)
          .where('created_at', '<', expiredBefore)
          .limit(limit)
          .$asTuple(...names),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

type ExpressionBuilder = import('kysely').ExpressionBuilder<
  import('./schema.ts').Database,
  'idempotency_key'
>;

function matches(eb: ExpressionBuilder, { issuer, client_id, user_id, operation, key }: IdempotencyScope) {
  return eb.and({ issuer, client_id, user_id, operation, key });
}
