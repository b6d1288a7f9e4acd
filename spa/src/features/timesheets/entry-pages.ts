import type { InfiniteData } from '@tanstack/react-query';
import type { Timesheet } from '@timesheets/sdk';

interface EntryPage {
  items: Timesheet[];
  next_cursor: string | null;
}

/** The pages of entries that were loaded so far, newest day first. */
export type EntryPages = InfiniteData<EntryPage>;

/** Every loaded entry once: an entry that moved while pages were loaded may stand on two, and the later page is newer. */
export function entriesOf(pages: EntryPages | undefined): Timesheet[] {
  const entries = pages?.pages.flatMap(({ items }) => items) ?? [];
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/**
 * The pages with an entry as it was stored. An entry older than what was loaded is left out: it comes with its own page,
 * and would stand alone in a week that is not complete until then.
 */
export function withEntry(pages: EntryPages, entry: Timesheet): EntryPages {
  const without = withoutEntry(pages, entry.id);
  const last = without.pages.at(-1);
  const oldest = last?.items.at(-1)?.date;
  const hasMore = last !== undefined && last.next_cursor !== null;
  if (hasMore && oldest !== undefined && entry.date < oldest) return without;
  const [first, ...others] = without.pages;
  if (first === undefined) return without;
  return { ...without, pages: [{ ...first, items: [entry, ...first.items] }, ...others] };
}

/** The pages without an entry. */
export function withoutEntry(pages: EntryPages, id: string): EntryPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((entry) => entry.id !== id) })),
  };
}
