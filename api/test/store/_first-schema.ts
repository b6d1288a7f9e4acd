import { Migrator } from 'kysely/migration';
import { hashEvent } from '../../src/store/audit.ts';
import * as createSchema from '../../src/store/migrations/2026-11-21T000000_create_schema.ts';
import type { Store } from '../../src/store/open.ts';

export const firstStep = '2026-11-21T000000_create_schema';

/** Brings an empty database to where the first release left it. */
export async function migrateToFirst({ db, dialect }: Store): Promise<void> {
  const up = (trx: unknown) => createSchema.up(trx as never, dialect);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ [firstStep]: { up } }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows as the first release wrote them. */
export async function insertRows({ db }: Store, table: string, rows: readonly Row[]): Promise<void> {
  await db
    .insertInto(table as 'person')
    .values(rows as never)
    .execute();
}

export interface Told {
  user_id: string;
  action: string;
  object_id: string;
  before: object | null;
  after: object | null;
}

/** Inserts the chains of these events as the first release wrote them. */
export async function insertHistory(store: Store, told: readonly Told[]): Promise<void> {
  for (const [user_id, events] of Map.groupBy(told, (event) => event.user_id)) {
    let hash = '';
    const rows = events.map(({ before, after, ...event }, index) => {
      const row = {
        ...event,
        seq: index + 1,
        at: '2026-11-20T08:00:00.000Z',
        actor_kind: 'person' as const,
        actor_issuer: 'https://issuer.example/',
        actor_sub: 'ann',
        actor_client_id: 'spa',
        actor_user_id: 'ann',
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
        reason: null,
        request_id: crypto.randomUUID(),
      };
      hash = hashEvent(hash, row);
      return { ...row, hash };
    });
    await insertRows(store, 'audit_event', rows);
    await insertRows(store, 'audit_head', [{ user_id, count: rows.length, hash }]);
  }
}
