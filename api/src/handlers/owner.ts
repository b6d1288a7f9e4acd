import type { Actor } from '../domain/actor.ts';
import { requirePerson } from '../domain/policy.ts';
import { NotFound } from '../errors.ts';
import type { Db } from '../store/open.ts';
import { selectPeople } from '../store/people.ts';
import { readUserId } from './entries.ts';
import type { Parts } from './parts.ts';

interface AboutOnePerson {
  actor: Actor;
  query: { user_id?: string };
  conditions: { require(name: 'others'): void };
}

/** Whose week is meant: the caller's own, or that of the person named, which needs the scope for others. */
export function readOwner(parts: Parts, { actor, query, conditions }: AboutOnePerson): string {
  if (query.user_id === undefined) return requirePerson(actor).userId;
  const userId = readUserId(parts, query.user_id, '/query/user_id');
  if (actor.kind !== 'person' || actor.userId !== userId) conditions.require('others');
  return userId;
}

/** Throws `NotFound` for somebody nobody has heard of, unless he asks himself. */
export async function requireKnown(
  db: Db,
  userId: string,
  { actor }: Pick<AboutOnePerson, 'actor'>,
): Promise<void> {
  if (actor.kind === 'person' && actor.userId === userId) return;
  if ((await selectPeople(db, [userId])).length === 0) throw new NotFound();
}
