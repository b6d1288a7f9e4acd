import type { components } from '@timesheets/sdk/schema';
import { type Caller, json, read } from '../_api.ts';

export type Person = components['schemas']['Person'];
type Page = components['schemas']['PersonPage'];

export function put(
  caller: Caller,
  userId: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Response> {
  return caller.fetch(`/people/${encodeURIComponent(userId)}`, json('PUT', body, headers));
}

/** Stores a person that must be taken: an employee, unless said otherwise. */
export async function putPerson(
  caller: Caller,
  userId: string,
  more: Record<string, unknown> = {},
): Promise<Person> {
  const response = await put(caller, userId, { user_type: 'employee', ...more });
  if (!response.ok) throw new Error(await response.text());
  return read<Person>(response);
}

/** One page that must be answered with 200. */
export async function peoplePage(caller: Caller, query = ''): Promise<Page> {
  const response = await caller.fetch(`/people?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Page>(response);
}

/** Everybody on all pages. */
export async function listPeople(caller: Caller, query = 'limit=200'): Promise<Person[]> {
  const people: Person[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await peoplePage(caller, cursor === null ? query : `${query}&cursor=${cursor}`);
    people.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return people;
}
