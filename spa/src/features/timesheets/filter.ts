import type { paths, Timesheet, WeekStatus } from '@timesheets/sdk';
import { addDays, daysBetween, isDate } from '@timesheets/sdk/calendar';

export type EntryQuery = NonNullable<paths['/timesheets']['get']['parameters']['query']>;

/** Which entries the list shows, and from which end. It stands in the address, so that it can be kept and passed on. */
export interface EntryFilter {
  from?: string;
  to?: string;
  project?: string;
  status?: WeekStatus;
  text?: string;
  sort: 'date' | '-date';
}

/** Text is searched for in so many days at most. */
export const MAX_SEARCH_DAYS = 92;

export const weekStatuses = ['open', 'submitted', 'approved', 'rejected'] as const;

const NAMES = { from: 'from', to: 'to', project: 'project', status: 'status', text: 'q' } as const;

/** Reads a filter out of an address; what makes no sense there, counts as not said. */
export function readFilter(search: URLSearchParams): EntryFilter {
  const get = (name: string) => search.get(name)?.trim() ?? '';
  const filter: EntryFilter = { sort: get('sort') === 'date' ? 'date' : '-date' };
  const [from, to, project, text] = [get(NAMES.from), get(NAMES.to), get(NAMES.project), get(NAMES.text)];
  const status = weekStatuses.find((known) => known === get(NAMES.status));
  if (isPlausible(from)) filter.from = from;
  if (isPlausible(to)) filter.to = to;
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(project)) filter.project = project;
  if (status !== undefined) filter.status = status;
  if (text !== '') filter.text = [...text].slice(0, 100).join('');
  return filter;
}

/** A day that the API takes; while a year is being typed, it is 2 or 202 for a moment. */
export function isPlausible(date: string): boolean {
  return isDate(date) && date >= '2000-01-01' && date < '2100-01-01';
}

export function writeFilter(filter: EntryFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const member of ['from', 'to', 'project', 'status', 'text'] as const) {
    const value = filter[member];
    if (value !== undefined && value !== '') search.set(NAMES[member], value);
  }
  if (filter.sort === 'date') search.set('sort', 'date');
  return search;
}

/** How many of its members hold something back; the order holds nothing back. */
export function countSet({ sort: _, ...members }: EntryFilter): number {
  return Object.values(members).filter((value) => value !== undefined && value !== '').length;
}

/** Why the API would refuse it. */
export function filterFault({ from, to, text }: EntryFilter): 'reversed' | 'too-wide' | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from > to) return 'reversed';
  return text !== undefined && daysBetween(from, to) >= MAX_SEARCH_DAYS ? 'too-wide' : undefined;
}

/** The days that a text is searched for in: those that were chosen, else as many as can be, up to today. */
export function searchedDays({ from, to }: EntryFilter, today: string): { from: string; to: string } {
  const span = MAX_SEARCH_DAYS - 1;
  if (from !== undefined) return { from, to: to ?? addDays(from, span) };
  const last = to ?? today;
  return { from: addDays(last, -span), to: last };
}

/** The same in the API's words. */
export function queryOf(filter: EntryFilter, today: string): EntryQuery {
  const { from, to, project, status, text, sort } = filter;
  const query: EntryQuery = { sort };
  if (from !== undefined) query.from = from;
  if (to !== undefined) query.to = to;
  if (project !== undefined) query.project_id = project;
  if (status !== undefined) query.status = status;
  return text === undefined ? query : { ...query, ...searchedDays(filter, today), q: text };
}

/** Whether an entry is among what was asked for. */
export function isAskedFor(entry: Timesheet, { from, to, project_id, status, q }: EntryQuery): boolean {
  return (
    (from === undefined || entry.date >= from) &&
    (to === undefined || entry.date <= to) &&
    (project_id === undefined || entry.project_id === project_id) &&
    (status === undefined || entry.status === status) &&
    (q === undefined || entry.note.toLowerCase().includes(q.toLowerCase()))
  );
}
