import { listAll, type TimesheetsClient } from '@timesheets/sdk';
import type { Person } from '../../src/people/person-fields.ts';

/** Everybody in the directory, by user_id. */
export async function directoryOf(manager: TimesheetsClient): Promise<Record<string, Person>> {
  const people = await Array.fromAsync(listAll(manager, '/people', { params: { query: { limit: 2 } } }));
  return Object.fromEntries(people.map((person) => [person.user_id, person]));
}

/** The numbers of a report. */
export const counts = (stdout: string) =>
  Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\w+) +(\d+)$/gm)].map(([, name, count]) => [name, Number(count)]),
  );
