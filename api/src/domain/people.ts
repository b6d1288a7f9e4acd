import { LostRace } from '../store/failures.ts';
import { insertPerson, lockPerson, selectPeople, updateLastSeen, updatePerson } from '../store/people.ts';
import type { PersonRow, UserType } from '../store/schema.ts';
import type { Person } from './actor.ts';
import type { Unit } from './unit.ts';

/** A person that nobody has told us more about. */
export function newPerson({ now }: Pick<Unit, 'now'>, userId: string, userType: UserType): PersonRow {
  return {
    user_id: userId,
    email: null,
    name: null,
    user_type: userType,
    active_from: null,
    active_to: null,
    target_minutes: null,
    signed_in_from: null,
    last_seen_at: null,
    created_at: now,
    updated_at: now,
    version: 1,
  };
}

/** Makes sure that somebody who calls is known. */
export async function registerPerson(unit: Unit, actor: Person): Promise<void> {
  const [known] = await selectPeople(unit.trx, [actor.userId]);
  if (known) return;
  const { email, name, userType } = actor;
  await register(unit, { ...newPerson(unit, actor.userId, userType ?? 'employee'), email, name });
}

async function register(unit: Unit, person: PersonRow): Promise<void> {
  if (!(await insertPerson(unit.trx, person))) {
    throw new LostRace('somebody else has just registered the person');
  }
  audit(unit, 'person.register', null, person);
}

/**
 * Learns from an access token who the person is and that he was here. What the access token says wins over what was
 * known; what it leaves out stays. `mayLogTime` makes this the first day of his time with us, when there is none yet.
 */
export async function recordSeen(unit: Unit, actor: Person, mayLogTime: boolean): Promise<void> {
  const known = await lockPerson(unit.trx, actor.userId);
  const before = known ?? newPerson(unit, actor.userId, actor.userType ?? 'employee');
  const learned = {
    email: actor.email ?? before.email,
    name: actor.name ?? before.name,
    user_type: actor.userType ?? before.user_type,
    signed_in_from: before.signed_in_from ?? (mayLogTime ? unit.today : null),
  };
  if (!known) return register(unit, { ...before, ...learned, last_seen_at: unit.now });
  const isNews = Object.entries(learned).some(
    ([name, value]) => known[name as keyof typeof learned] !== value,
  );
  if (!isNews) return updateLastSeen(unit.trx, actor.userId, unit.now);
  const after = {
    ...known,
    ...learned,
    last_seen_at: unit.now,
    updated_at: unit.now,
    version: known.version + 1,
  };
  await updatePerson(unit.trx, after);
  audit(unit, 'person.update', known, after);
}

function audit(unit: Unit, action: string, before: PersonRow | null, after: PersonRow): void {
  unit.audit.push({ user_id: after.user_id, action, object_id: after.user_id, before, after, reason: null });
}
