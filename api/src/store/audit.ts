import { hash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { insertInto } from './insert-rows.ts';
import type { Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { AuditHeadTable, NewAuditEventRow } from './schema.ts';

/** What happened to one object. Snapshots are whole rows. */
export interface AuditEvent {
  /** The person it is about; empty when it is about nobody. */
  user_id: string;
  action: string;
  object_id: string;
  before: object | null;
  after: object | null;
  reason: string | null;
}

/** Who did it, when, in which request. */
export type AuditOrigin = Pick<
  NewAuditEventRow,
  'at' | 'actor_kind' | 'actor_issuer' | 'actor_sub' | 'actor_client_id' | 'actor_user_id' | 'request_id'
>;

/** Appends events to the chains of the people they are about, person by person in one order. */
export async function insertAuditEvents(
  trx: Transaction,
  origin: AuditOrigin,
  events: readonly AuditEvent[],
): Promise<void> {
  const byPerson = Map.groupBy(events, (event) => event.user_id);
  for (const userId of [...byPerson.keys()].sort()) {
    await appendToChain(trx, userId, origin, byPerson.get(userId) ?? []);
  }
}

async function appendToChain(
  trx: Transaction,
  userId: string,
  origin: AuditOrigin,
  events: readonly AuditEvent[],
): Promise<void> {
  let { count, hash } = await lockHead(trx, userId);
  const rows = events.map(({ before, after, ...event }) => {
    const row = { ...origin, ...event, seq: count + 1, before: snapshot(before), after: snapshot(after) };
    count = row.seq;
    hash = hashEvent(hash, row);
    return { ...row, hash, ...weeksOf(before, after) };
  });
  await insertRows(trx, rows);
  await moveHead(trx, { user_id: userId, count, hash });
}

const insertRows = insertInto('audit_event', [
  'user_id',
  'seq',
  'at',
  'actor_kind',
  'actor_issuer',
  'actor_sub',
  'actor_client_id',
  'actor_user_id',
  'action',
  'object_id',
  'before',
  'after',
  'reason',
  'request_id',
  'hash',
  'week',
  'moved_from_week',
]);

const moveHead = prepared((db, { value }: Slots<Selectable<AuditHeadTable>>) =>
  db
    .updateTable('audit_head')
    .set({ count: value('count'), hash: value('hash') })
    .where('user_id', '=', value('user_id')),
);

async function lockHead(trx: Transaction, userId: string): Promise<{ count: number; hash: string }> {
  const [head] = (await headOf(trx, { user_id: userId })).rows;
  if (!head) throw new Error('the head of a chain was not answered');
  return head;
}

const headOf = prepared((db, { value }: Slots<{ user_id: string }>) =>
  db
    .insertInto('audit_head')
    .values({ user_id: value('user_id'), count: 0, hash: '' })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet(({ ref }) => ({ count: ref('audit_head.count') })),
    )
    .returning(['count', 'hash']),
);

/** SHA-256 over the hash before and every column, in a fixed order. */
export function hashEvent(
  previous: string,
  row: Omit<NewAuditEventRow, 'hash' | 'week' | 'moved_from_week'>,
): string {
  const columns = [
    previous,
    row.user_id,
    row.seq,
    row.at,
    row.actor_kind,
    row.actor_issuer,
    row.actor_sub,
    row.actor_client_id,
    row.actor_user_id,
    row.action,
    row.object_id,
    row.before,
    row.after,
    row.reason,
    row.request_id,
  ];
  return hash('sha256', JSON.stringify(columns), 'hex');
}

/** In which weeks' histories an event stands: where the object is, and where it was before. */
export function weeksOf(
  before: object | null,
  after: object | null,
): { week: string | null; moved_from_week: string | null } {
  const [from, to] = [weekIn(before), weekIn(after)];
  return { week: to ?? from, moved_from_week: from !== null && to !== null && from !== to ? from : null };
}

function weekIn(row: object | null): string | null {
  return row !== null && 'week' in row && typeof row.week === 'string' ? row.week : null;
}

function snapshot(row: object | null): string | null {
  return row === null ? null : JSON.stringify(row);
}
