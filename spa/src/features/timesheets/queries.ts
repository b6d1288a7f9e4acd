import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Project, paths } from '@timesheets/sdk';
import { useMemo } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { type EntryPages, withEntry } from './entry-pages.ts';

const PAGE_SIZE = 100;
const LARGEST_PAGE = 200;
const ONE_MINUTE_MS = 60_000;

const ownEntries = { params: { query: { sort: '-date', limit: PAGE_SIZE } } } as const;

/** The person's own entries, page by page, newest day first. */
export function useEntries() {
  return useApi().queries.useInfiniteQuery('get', '/timesheets', ownEntries, {
    // null, not undefined: openapi-react-query would send undefined as the cursor 0.
    initialPageParam: null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** Changes what was loaded of the entries without asking the API again. */
export function useEntryPages() {
  const client = useQueryClient();
  const { queries } = useApi();
  return useMemo(() => {
    const { queryKey } = queries.queryOptions('get', '/timesheets', ownEntries);
    return {
      change: (change: (pages: EntryPages) => EntryPages) => {
        client.setQueryData<EntryPages>(queryKey, (pages) => pages && change(pages));
      },
      refetch: () => client.invalidateQueries({ queryKey }),
    };
  }, [client, queries]);
}

export function useCreateEntry() {
  const pages = useEntryPages();
  return useApi().queries.useMutation('post', '/timesheets', {
    onSuccess: (entry) => pages.change((loaded) => withEntry(loaded, entry)),
  });
}

export function useUpdateEntry() {
  const pages = useEntryPages();
  return useApi().queries.useMutation('patch', '/timesheets/{id}', {
    onSuccess: (entry) => pages.change((loaded) => withEntry(loaded, entry)),
  });
}

type ProjectQuery = NonNullable<paths['/projects']['get']['parameters']['query']>;

/** All projects, or those that take entries for one day, every page of them. */
export function useProjects(openOn?: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/projects', 'every page', openOn],
    staleTime: ONE_MINUTE_MS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const projects: Project[] = [];
      let cursor: string | null | undefined;
      do {
        const query: ProjectQuery = {
          limit: LARGEST_PAGE,
          ...(openOn === undefined ? {} : { open_on: openOn }),
          ...(typeof cursor === 'string' ? { cursor } : {}),
        };
        const { data: page } = await client.GET('/projects', { params: { query }, signal });
        projects.push(...(page?.items ?? []));
        cursor = page?.next_cursor;
      } while (typeof cursor === 'string');
      return projects;
    },
  });
}
