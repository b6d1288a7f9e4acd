import type { Actor } from '../domain/actor.ts';
import { originOf, type Unit } from '../domain/unit.ts';
import { insertAuditEvents } from '../store/audit.ts';
import { takeChangeNumber } from '../store/change-clock.ts';
import type { Transaction } from '../store/open.ts';
import type { Parts } from './parts.ts';

/** What the actor does in this transaction, as of now. */
export async function createUnit(parts: Parts, trx: Transaction, actor: Actor): Promise<Unit> {
  const now = parts.now();
  const changedIn = await takeChangeNumber(trx, parts.store.dialect);
  return { trx, actor, now: now.toISOString(), today: parts.todayAt(now), changedIn, audit: [] };
}

/** Writes the history of the work that was done, in its own transaction. */
export async function keepHistory(unit: Unit, requestId: string): Promise<void> {
  await insertAuditEvents(unit.trx, originOf(unit, requestId), unit.audit);
}
