import { useSearchParams } from 'react-router';
import { type EntryFilter, readFilter, writeFilter } from './filter.ts';

interface ChosenFilter {
  filter: EntryFilter;
  /** Sets some of its members; undefined takes one out. */
  change: (members: { [Name in keyof EntryFilter]?: EntryFilter[Name] | undefined }) => void;
  /** Shows everything again, in the order that was chosen. */
  clear: () => void;
}

/** The filter in the address. Changing it is no step to go back by: typing would make a hundred of them. */
export function useFilter(): ChosenFilter {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const put = (next: EntryFilter) => setSearch(writeFilter(next), { replace: true });
  return {
    filter,
    change: (members) => put({ ...filter, ...members } as EntryFilter),
    clear: () => put({ sort: filter.sort }),
  };
}
