import { operations } from '@timesheets/sdk/operations';
import type { Actor, Person } from '../domain/actor.ts';
import { recordSeen } from '../domain/people.ts';
import type { Parts } from './parts.ts';
import { createUnit, keepHistory } from './unit.ts';

const onceInMs = 60 * 60 * 1000;
const maxRemembered = 10_000;

/**
 * Notes that a person was here, at most once an hour and after the request, so that nobody waits for it. What the
 * person's access token says of him is learned on the way.
 */
export function createSeenRecorder(
  parts: Parts,
  onError: (error: unknown) => void,
): (actor: Actor, requestId: string) => void {
  const seenAt = new Map<string, number>();
  return (actor, requestId) => {
    if (actor.kind !== 'person') return;
    const nowMs = parts.now().getTime();
    const mark = JSON.stringify([actor.userId, actor.email, actor.name, actor.userType, mayLogTime(actor)]);
    if (nowMs - (seenAt.get(mark) ?? 0) < onceInMs) return;
    if (seenAt.size >= maxRemembered) seenAt.clear();
    seenAt.set(mark, nowMs);
    setImmediate(() => {
      record(parts, actor, requestId).catch((error) => {
        seenAt.delete(mark);
        onError(error);
      });
    });
  };
}

async function record(parts: Parts, actor: Person, requestId: string): Promise<void> {
  await parts.store.transaction(async (trx) => {
    const unit = await createUnit(parts, trx, actor);
    await recordSeen(unit, actor, mayLogTime(actor));
    await keepHistory(unit, requestId);
  });
}

function mayLogTime({ scopes }: Person): boolean {
  return operations.createTimesheet.scopes.every((scope) => scopes.includes(scope));
}
