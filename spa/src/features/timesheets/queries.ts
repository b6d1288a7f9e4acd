import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { listAll, type Project, type Timesheet, type TimesheetWeekSummary } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { useMemo } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { type EntryPages, withEntry, withoutEntry } from './entry-pages.ts';
import type { EntryQuery } from './filter.ts';

const PAGE_SIZE = 100;
const LARGEST_PAGE = 200;
const ONE_MINUTE_MS = 60_000;

const entriesInit = (query: EntryQuery) => ({ params: { query: { ...query, limit: PAGE_SIZE } } });

/** The person's own entries that are asked for, page by page. */
export function useEntries(query: EntryQuery) {
  return useApi().queries.useInfiniteQuery('get', '/timesheets', entriesInit(query), {
    // null, not undefined: openapi-react-query would send undefined as the cursor 0.
    initialPageParam: null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    // What was found before stays until what is found now is here.
    placeholderData: keepPreviousData,
  });
}

/** What is not as it was answered when an entry has changed. */
const WHAT_ENTRIES_CHANGE = [
  ['get', '/timesheet-weeks/{week}'],
  ['get', '/reports/summary'],
] as const;

/** Changes what was loaded of the entries, by whatever filter, without asking the API again. */
export function useEntryPages() {
  const client = useQueryClient();
  return useMemo(() => {
    const queryKey = ['get', '/timesheets'];
    const change = (changeOne: (pages: EntryPages, query: EntryQuery) => EntryPages) => {
      for (const [key, pages] of client.getQueriesData<EntryPages>({ queryKey })) {
        // Others may keep a single page of the same path.
        if (pages === undefined || !('pages' in pages)) continue;
        client.setQueryData(key, changeOne(pages, (key[2] as ReturnType<typeof entriesInit>).params.query));
      }
      for (const changed of WHAT_ENTRIES_CHANGE) void client.invalidateQueries({ queryKey: changed });
    };
    return {
      put: (entry: Timesheet) => change((pages, query) => withEntry(pages, entry, query)),
      remove: (id: string) => change((pages) => withoutEntry(pages, id)),
      refetch: () => client.invalidateQueries({ queryKey }),
    };
  }, [client]);
}

export function useCreateEntry() {
  const { put } = useEntryPages();
  return useApi().queries.useMutation('post', '/timesheets', { onSuccess: put });
}

export function useUpdateEntry() {
  const { put } = useEntryPages();
  return useApi().queries.useMutation('patch', '/timesheets/{id}', { onSuccess: put });
}

/** The person's own weeks of these ISO years, by their names, as far as they are known. */
export function useWeeksOf(years: readonly string[]): ReadonlyMap<string, TimesheetWeekSummary> {
  const { queries } = useApi();
  return useQueries({
    queries: years.map((year) => {
      // The last week of an ISO year is the one with its 28 December in it.
      const query = { from: `${year}-W01`, to: isoWeekOf(`${year}-12-28`), limit: LARGEST_PAGE };
      return queries.queryOptions('get', '/timesheet-weeks', { params: { query } });
    }),
    combine: byWeek,
  });
}

function byWeek(answers: readonly { data: { items: TimesheetWeekSummary[] } | undefined }[]) {
  return new Map(answers.flatMap(({ data }) => data?.items ?? []).map((week) => [week.week, week]));
}

/** All projects, or those that take entries for one day, every page of them. */
export function useProjects(openOn?: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/projects', 'every page', openOn],
    staleTime: ONE_MINUTE_MS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { limit: LARGEST_PAGE, ...(openOn === undefined ? {} : { open_on: openOn }) };
      const projects: Project[] = [];
      for await (const project of listAll(client, '/projects', { params: { query }, signal })) {
        projects.push(project);
      }
      return projects;
    },
  });
}
