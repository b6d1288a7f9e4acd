import { everybody } from '../contract/user-id.ts';
import type { Actor } from '../domain/actor.ts';
import { narrow, type Wanted } from '../domain/readable.ts';
import { readUserId } from './entries.ts';
import type { Parts } from './parts.ts';

interface AboutPeople {
  actor: Actor;
  query: { user_id?: string[] | undefined; system?: string };
  conditions: { has(name: 'others'): boolean; require(name: 'others'): void };
}

/** Whose entries are asked for. Without the scope for others these are the caller's own, or those of his system. */
export function readWhose(parts: Parts, { actor, query, conditions }: AboutPeople): Wanted {
  const userIds = query.user_id?.map((text) =>
    text === everybody ? text : readUserId(parts, text, '/query/user_id'),
  );
  const others = { has: () => conditions.has('others'), require: () => conditions.require('others') };
  return narrow(actor, { userIds, system: query.system }, others);
}
