import { Refusal } from '../errors.ts';
import type { TimesheetRow } from '../store/schema.ts';
import type { Actor, Person } from './actor.ts';

/** Who may read an entry: its person, the machine whose system it came from, and whoever may read everybody's. */
export function canRead(actor: Actor, row: TimesheetRow, readsOthers: boolean): boolean {
  return readsOthers || owns(actor, row);
}

/** Who may change an entry: its person, or the machine whose system it came from. Nobody else, whatever the scopes. */
export function canWrite(actor: Actor, row: TimesheetRow): boolean {
  return owns(actor, row);
}

function owns(actor: Actor, row: TimesheetRow): boolean {
  return actor.kind === 'person' ? row.user_id === actor.userId : row.source_system === actor.system;
}

/** The person who calls. Throws `person-required` for a machine. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === 'person') return actor;
  throw new Refusal(
    'person-required',
    'This is for people. Call it with an access token that a person has signed in for.',
  );
}

/** Nobody decides on a week of his own, and no machine on any. */
export function requireDecider(actor: Actor, owner: string): Person {
  const person = requirePerson(actor);
  if (person.userId !== owner) return person;
  throw new Refusal('self-approval', 'This is a week of your own. Somebody else has to decide on it.');
}
