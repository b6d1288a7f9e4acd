import type { TimesheetsClient } from '@timesheets/sdk';
import { readPages } from '../../src/api-client/pages.ts';
import type { Person } from '../../src/people/person-fields.ts';

/** Everybody in the directory, by user_id. */
export async function directoryOf(manager: TimesheetsClient): Promise<Record<string, Person>> {
  const people = await readPages((more) =>
    manager.GET('/people', { params: { query: { limit: 2, ...more } } }),
  );
  return Object.fromEntries(people.map((person) => [person.user_id, person]));
}

/** The numbers of a report. */
export const counts = (stdout: string) =>
  Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\w+) +(\d+)$/gm)].map(([, name, count]) => [name, Number(count)]),
  );
