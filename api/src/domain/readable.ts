import { everybody } from '../contract/user-id.ts';
import { Refusal } from '../errors.ts';
import type { Actor } from './actor.ts';

export interface Wanted {
  userIds: readonly string[] | undefined;
  system: string | undefined;
}

/** Whether the caller may read what is not his own: asked for only when needed. */
export interface OthersScope {
  has(): boolean;
  require(): void;
}

/**
 * Narrows what was asked for to what the caller may read. People read their own entries, machines those of their system;
 * anything else needs the scope for others, and is refused alike whether it exists or not.
 */
export function narrow(actor: Actor, wanted: Wanted, others: OthersScope): Wanted {
  const { userIds } = wanted;
  if (userIds?.includes(everybody) && userIds.length > 1) {
    throw new Refusal('invalid-request', 'user_id is either all or names people, not both.', [
      { pointer: '/query/user_id', code: 'contradiction', detail: 'is either all or names people' },
    ]);
  }
  return actor.kind === 'person'
    ? narrowToPerson(actor.userId, wanted, others)
    : narrowToSystem(actor.system, wanted, others);
}

function narrowToPerson(own: string, { userIds = [own], system }: Wanted, others: OthersScope): Wanted {
  if (userIds.every((userId) => userId === own)) return { userIds: [own], system };
  others.require();
  return { userIds: userIds.includes(everybody) ? undefined : userIds, system };
}

function narrowToSystem(own: string, { userIds, system }: Wanted, others: OthersScope): Wanted {
  const wantsAll = userIds?.includes(everybody) ?? false;
  if (wantsAll || (system !== undefined && system !== own)) others.require();
  if (wantsAll) return { userIds: undefined, system };
  const narrowed = others.has() && userIds !== undefined ? system : (system ?? own);
  return { userIds, system: narrowed };
}
