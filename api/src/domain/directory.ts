import { Refusal } from '../errors.ts';
import { LostRace } from '../store/failures.ts';
import { insertPerson, lockPerson, updatePerson } from '../store/people.ts';
import type { PersonRow } from '../store/schema.ts';
import { newPerson } from './people.ts';
import { type Precondition, requirePrecondition } from './preconditions.ts';
import type { Unit } from './unit.ts';

/** What the directory says of a person. When he was here is not its affair. */
export type PersonContent = Pick<
  PersonRow,
  'email' | 'name' | 'user_type' | 'active_from' | 'active_to' | 'target_minutes'
>;

/** Stores a whole person; answers him and whether he is new. Equal content is no change. */
export async function putPerson(
  unit: Unit,
  userId: string,
  content: PersonContent,
  precondition: Precondition,
): Promise<{ person: PersonRow; created: boolean }> {
  requireOrder(content);
  const present = await lockPerson(unit.trx, userId);
  requirePrecondition(present, precondition);
  if (!present) {
    const person = { ...newPerson(unit, userId, content.user_type), ...content };
    if (!(await insertPerson(unit.trx, person))) {
      throw new LostRace('somebody else has just registered the person');
    }
    audit(unit, 'person.register', null, person);
    return { person, created: true };
  }
  if (isSame(present, content)) return { person: present, created: false };
  const person = { ...present, ...content, updated_at: unit.now, version: present.version + 1 };
  await updatePerson(unit.trx, person);
  audit(unit, 'person.update', present, person);
  return { person, created: false };
}

function requireOrder({ active_from, active_to }: PersonContent): void {
  if (active_from === null || active_to === null || active_from <= active_to) return;
  throw new Refusal('invalid-request', 'active_to lies before active_from.', [
    { pointer: '/active_to', code: 'order', detail: 'must not lie before active_from' },
  ]);
}

function isSame(present: PersonRow, content: PersonContent): boolean {
  const names = Object.keys(content) as (keyof PersonContent)[];
  return names.every((name) => present[name] === content[name]);
}

function audit(unit: Unit, action: string, before: PersonRow | null, after: PersonRow): void {
  unit.audit.push({ user_id: after.user_id, action, object_id: after.user_id, before, after, reason: null });
}
