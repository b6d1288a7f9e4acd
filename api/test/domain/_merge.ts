import type { ProblemCode } from '@timesheets/sdk';
import { mergePeople } from '../../src/domain/merge-people.ts';
import type { MergePlan } from '../../src/domain/plan-merge.ts';
import { originOf, type Unit } from '../../src/domain/unit.ts';
import { verifyHistory } from '../../src/domain/verify-history.ts';
import { Refusal } from '../../src/errors.ts';
import { insertAuditEvents } from '../../src/store/audit.ts';
import { takeChangeNumber } from '../../src/store/change-clock.ts';
import { lockOutWriters } from '../../src/store/merge-people.ts';
import type { Store } from '../../src/store/open.ts';
import { today } from '../_api.ts';

/** Merges as the program does, inside the process that has the database. */
export function merge(store: Store, from: string, into: string): Promise<MergePlan> {
  return store.transaction(async (trx) => {
    await lockOutWriters(trx, store.dialect);
    const unit: Unit = {
      trx,
      actor: {
        kind: 'client',
        issuer: 'local',
        sub: 'operator',
        clientId: 'merge-people',
        scopes: [],
        system: '',
      },
      now: new Date().toISOString(),
      today,
      changedIn: await takeChangeNumber(trx, store.dialect),
      audit: [],
    };
    const merged = await mergePeople(unit, from, into);
    await insertAuditEvents(trx, originOf(unit, crypto.randomUUID()), unit.audit);
    return merged;
  });
}

/** Why a merge was refused; undefined when it was not. */
export async function refusalOf(
  store: Store,
  from: string,
  into: string,
): Promise<{ code: ProblemCode; message: string } | undefined> {
  try {
    await merge(store, from, into);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message };
    throw error;
  }
}

const tables = [
  'person',
  'timesheet',
  'timesheet_tombstone',
  'timesheet_week',
  'audit_event',
  'audit_head',
] as const;

/** Every row about these people, whole. */
export async function selectRowsAbout({ db }: Store, userIds: readonly string[]): Promise<object> {
  const rows: Record<string, object[]> = {};
  for (const table of tables) {
    const found = await db.selectFrom(table).selectAll().where('user_id', 'in', userIds).execute();
    rows[table] = found
      .map((row) => JSON.stringify(row))
      .toSorted()
      .map((row) => JSON.parse(row));
  }
  return rows;
}

/** What is wrong with the history of these people. */
export async function damagesOf(store: Store, userIds: readonly string[]): Promise<string[]> {
  const damages: string[] = [];
  await store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => verifyHistory(db, { asOf: undefined, onDamage: (damage) => damages.push(damage) }));
  return damages.filter((damage) => userIds.some((userId) => damage.startsWith(`${userId}: `)));
}
