import { type Fault, Refusal } from '../errors.ts';
import type { UserType } from '../store/schema.ts';
import type { Actor, Machine, Person } from './actor.ts';
import type { Book } from './book.ts';
import type { NewTimesheet } from './changes.ts';

/** Whose time an entry is. */
export interface Subject {
  user_id: string;
  user_type: UserType;
  source: { system: string; external_id: string } | undefined;
}

/** Decides whose time a new entry is: a person's own, or the one that a machine names. */
export function subjectOf(actor: Actor, book: Book, timesheet: NewTimesheet): Subject {
  return actor.kind === 'person' ? ownSubject(actor, book, timesheet) : namedSubject(actor, timesheet);
}

function ownSubject(actor: Person, book: Book, { user_id, user_type, source }: NewTimesheet): Subject {
  if (user_id !== undefined && user_id !== actor.userId) {
    throw new Refusal('act-for-other-forbidden', 'You log your own time only. Leave user_id out.', [
      { pointer: '/user_id', code: 'act-for-other-forbidden', detail: 'must be yourself, or left out' },
    ]);
  }
  if (source !== undefined)
    throw invalid([fault('/source', 'machine-only', 'is for machines: leave it out')]);
  const known = actor.userType ?? book.people.get(actor.userId)?.user_type ?? 'employee';
  if (user_type !== undefined && user_type !== known) {
    throw new Refusal('user-type-mismatch', `You are known as ${known}. Leave user_type out.`, [
      fault('/user_type', 'user-type-mismatch', `is ${known} here`),
    ]);
  }
  return { user_id: actor.userId, user_type: known, source: undefined };
}

function namedSubject(actor: Machine, { user_id, user_type, source }: NewTimesheet): Subject {
  if (user_id === undefined || user_type === undefined || source === undefined) {
    const missing = Object.entries({ user_id, user_type, source }).filter(([, value]) => value === undefined);
    throw invalid(
      missing.map(([name]) => fault(`/${name}`, 'required', 'is missing: a machine must name it')),
    );
  }
  if (source.system !== actor.system) {
    throw new Refusal('client-not-allowed', `This client writes for the system ${actor.system} only.`, [
      fault('/source/system', 'client-not-allowed', `must be ${actor.system}`),
    ]);
  }
  return { user_id, user_type, source };
}

function invalid(faults: Fault[]): Refusal {
  const named = faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
  return new Refusal('invalid-request', `The entry cannot be taken: ${named}.`, faults);
}

function fault(pointer: string, code: string, detail: string): Fault {
  return { pointer, code, detail };
}
