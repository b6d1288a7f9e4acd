import type { Person, PersonPut, RowFault } from './person-fields.ts';
import { keyOf, type PersonRow } from './read-people.ts';

/** What is to be done about a row. */
export interface PlannedPerson {
  line: number;
  userId: string;
  /** As the directory has him; undefined when it does not know him. */
  known: Person | undefined;
  wanted: PersonPut;
}

const members = ['name', 'email', 'user_type', 'active_from', 'active_to', 'target_minutes'] as const;

/** Lays the rows over what the directory knows, and tells what does not fit together then. */
export function plan(
  rows: readonly PersonRow[],
  people: readonly Person[],
): { planned: PlannedPerson[]; faults: RowFault[] } {
  const byId = new Map(people.map((person) => [person.user_id, person]));
  const faults: RowFault[] = [];
  const planned = rows.map(({ line, userId, fields }) => {
    const known = byId.get(userId) ?? byId.get(keyOf(userId));
    const userType = fields.user_type ?? known?.user_type;
    if (userType === undefined) {
      const detail = `is missing: ${userId} is not in the directory yet`;
      faults.push({ line, column: 'user_type', detail });
    }
    const wanted = { ...empty, ...(known && toPut(known)), ...fields, user_type: userType ?? 'employee' };
    if (wanted.active_from !== null && wanted.active_to !== null && wanted.active_to < wanted.active_from) {
      const column = fields.active_to === undefined ? 'active_from' : 'active_to';
      const detail = `${userId} would be active from ${wanted.active_from} to ${wanted.active_to}, which ends before it begins`;
      faults.push({ line, column, detail });
    }
    return { line, userId: known?.user_id ?? userId, known, wanted };
  });
  return { planned, faults };
}

/** What differs, in words: `target_minutes 2400 -> 1920`. Empty when nothing does. */
export function changesOf({ known, wanted }: PlannedPerson): string[] {
  const before: PersonPut = known ? toPut(known) : empty;
  return members
    .filter((member) => known === undefined || before[member] !== wanted[member])
    .filter((member) => known !== undefined || wanted[member] !== null)
    .map((member) =>
      known === undefined
        ? `${member} ${wanted[member]}`
        : `${member} ${before[member] ?? '(empty)'} -> ${wanted[member] ?? '(empty)'}`,
    );
}

const empty: PersonPut = {
  name: null,
  email: null,
  user_type: 'employee',
  active_from: null,
  active_to: null,
  target_minutes: null,
};

function toPut({ name, email, user_type, active_from, active_to, target_minutes }: Person): PersonPut {
  return { name, email, user_type, active_from, active_to, target_minutes };
}
