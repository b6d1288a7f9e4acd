import type { InfiniteData } from '@tanstack/react-query';
import type { Timesheet } from '@timesheets/sdk';
import { type EntryQuery, isAskedFor } from './filter.ts';

interface EntryPage {
  items: Timesheet[];
  next_cursor: string | null;
}

/** The pages of entries that were loaded so far. */
export type EntryPages = InfiniteData<EntryPage>;

/** Every loaded entry once: an entry that moved while pages were loaded may stand on two, and the later page is newer. */
export function entriesOf(pages: EntryPages | undefined): Timesheet[] {
  const entries = pages?.pages.flatMap(({ items }) => items) ?? [];
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/**
 * The pages with an entry as it was stored. An entry beyond what was loaded is left out: it comes with its own page, and
 * would stand alone in a week that is not complete until then. One that does not fit what was asked for is left out too,
 * unless it is there already: what somebody has just changed must not vanish before his eyes.
 */
export function withEntry(pages: EntryPages, entry: Timesheet, query: EntryQuery = {}): EntryPages {
  const isThere = pages.pages.some(({ items }) => items.some(({ id }) => id === entry.id));
  if (!isThere && !isAskedFor(entry, query)) return pages;
  const without = withoutEntry(pages, entry.id);
  const [first, ...others] = without.pages;
  if (first === undefined || isBeyond(without, entry, query)) return without;
  return { ...without, pages: [{ ...first, items: [entry, ...first.items] }, ...others] };
}

function isBeyond({ pages }: EntryPages, { date }: Timesheet, { sort = '-date' }: EntryQuery): boolean {
  const last = pages.at(-1);
  const end = last?.items.at(-1)?.date;
  if (last === undefined || last.next_cursor === null || end === undefined) return false;
  return sort === 'date' ? date > end : date < end;
}

/** The pages without an entry. */
export function withoutEntry(pages: EntryPages, id: string): EntryPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((entry) => entry.id !== id) })),
  };
}
