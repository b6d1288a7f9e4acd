import type { Person } from '@timesheets/sdk';

interface BesideTheList {
  /** Who was just added: whoever did it wants to see him, though he may belong on a later page. */
  added: readonly Person[];
  /** Who is being changed: what is typed must not go because the list is narrowed to others. */
  editing: readonly Person[];
}

/** The people to show: those of the list in its order, before them those who are not in it and yet belong in sight. */
export function shownPeople(listed: readonly Person[], { added, editing }: BesideTheList): Person[] {
  const ids = new Set(listed.map(({ user_id }) => user_id));
  const beside = new Map<string, Person>();
  for (const person of [...added, ...editing]) {
    if (!ids.has(person.user_id)) beside.set(person.user_id, beside.get(person.user_id) ?? person);
  }
  return [...beside.values(), ...listed];
}
