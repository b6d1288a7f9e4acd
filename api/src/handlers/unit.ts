import type { Actor } from '../domain/actor.ts';
import { originOf, type Unit } from '../domain/unit.ts';
import { insertAuditEvents } from '../store/audit.ts';
import type { Transaction } from '../store/open.ts';
import type { Parts } from './parts.ts';

/** What the actor does in this transaction, as of now. */
export function createUnit(parts: Parts, trx: Transaction, actor: Actor): Unit {
  const now = parts.now();
  return { trx, actor, now: now.toISOString(), today: parts.todayAt(now), audit: [] };
}

/** Writes the history of the work that was done, in its own transaction. */
export async function keepHistory(unit: Unit, requestId: string): Promise<void> {
  await insertAuditEvents(unit.trx, originOf(unit, requestId), unit.audit);
}
