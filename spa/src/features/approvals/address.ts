import type { Person } from '@timesheets/sdk';
import { isWeek } from '@timesheets/sdk/calendar';
import type { WeekOf } from './week-key.ts';

/** The lists there are, in the order of their tabs: by the state of their weeks, as the API calls it. */
export const lists = ['submitted', 'missing', 'approved', 'rejected'] as const;
export type ListName = (typeof lists)[number];

/** What the address of the page says: which list is shown, and whose week beside it. */
export interface Address {
  list: ListName;
  /** Only this week; undefined for all weeks. */
  week: string | undefined;
  userType: Person['user_type'] | undefined;
  /** Only people whose name or address has these characters; empty for everybody. */
  text: string;
  open: WeekOf | undefined;
}

interface PathParameters {
  week?: string | undefined;
  userId?: string | undefined;
}

/** The longest text that the API searches for. */
export const LONGEST_TEXT = 100;

const ALL = 'all';

/** Reads an address; undefined when what stands where a week should is none. */
export function readAddress({ week, userId }: PathParameters, search: URLSearchParams): Address | undefined {
  if (week !== undefined && !isWeek(week)) return undefined;
  const userType = search.get('user_type');
  const status = search.get('status');
  return {
    list: lists.find((name) => name === status) ?? 'submitted',
    week: userId !== undefined && search.get('weeks') === ALL ? undefined : week,
    userType: userType === 'employee' || userType === 'contractor' ? userType : undefined,
    text: (search.get('q') ?? '').trim().slice(0, LONGEST_TEXT),
    open: week === undefined || userId === undefined ? undefined : { week, user_id: userId },
  };
}

/** The address that says this. */
export function writeAddress({ list, week, userType, text, open }: Address): string {
  const search = new URLSearchParams();
  if (list !== 'submitted') search.set('status', list);
  if (userType !== undefined) search.set('user_type', userType);
  if (text !== '') search.set('q', text);
  if (open !== undefined && week === undefined) search.set('weeks', ALL);
  const place = open === undefined ? (week ?? '') : `${open.week}/${inPath(open.user_id)}`;
  const path = place === '' ? '/approvals' : `/approvals/${place}`;
  return search.size === 0 ? path : `${path}?${search}`;
}

/** As a part of a path. With a dot in it, whoever serves the pages might take it for the name of a file. */
function inPath(userId: string): string {
  return encodeURIComponent(userId).replaceAll('.', '%2E');
}
