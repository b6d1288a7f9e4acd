import type { AuditEvent, AuditOrigin } from '../store/audit.ts';
import type { Transaction } from '../store/open.ts';
import type { Actor } from './actor.ts';

/** One unit of work: everything that one request writes, in one transaction, with its history. */
export interface Unit {
  readonly trx: Transaction;
  readonly actor: Actor;
  /** This instant, RFC 3339 in UTC. */
  readonly now: string;
  /** This day, where the company is. */
  readonly today: string;
  /** The number of this transaction on the change clock. */
  readonly changedIn: number;
  /** What to put into the history when the work is done. */
  readonly audit: AuditEvent[];
}

/** The actor as the history names it. */
export function originOf({ actor, now }: Pick<Unit, 'actor' | 'now'>, requestId: string): AuditOrigin {
  return {
    at: now,
    actor_kind: actor.kind,
    actor_issuer: actor.issuer,
    actor_sub: actor.sub,
    actor_client_id: actor.clientId,
    actor_user_id: actor.kind === 'person' ? actor.userId : null,
    request_id: requestId,
  };
}
