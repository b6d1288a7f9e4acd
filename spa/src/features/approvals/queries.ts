import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listAll,
  type PageOf,
  type Timesheet,
  type TimesheetWeek,
  type TimesheetWeekSummary,
} from '@timesheets/sdk';
import { useMemo } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import type { Address, ListName } from './address.ts';
import type { WeekOf } from './week-key.ts';

/** The most that the API gives at once: a week of 200 people is counted at one go. */
const PAGE_SIZE = 200;
const EVENT_PAGE_SIZE = 50;

type Pages = InfiniteData<PageOf<'/approvals'>>;

/** What is asked of the list of approvals. */
export interface Question {
  status: ListName;
  week?: string;
  user_type?: NonNullable<Address['userType']>;
  q?: string;
  limit: number;
}

/** What to ask for one list of an address. Nobody misses all weeks: without one it is the last that is over. */
export function questionOf(list: ListName, { week, userType, text }: Address, lastWeek: string): Question {
  const asked = week ?? (list === 'missing' ? lastWeek : undefined);
  return {
    status: list,
    limit: PAGE_SIZE,
    ...(asked === undefined ? {} : { week: asked }),
    ...(userType === undefined ? {} : { user_type: userType }),
    ...(text === '' ? {} : { q: text }),
  };
}

/** People's weeks in one state, page by page. */
export function useApprovals(question: Question, isWanted: boolean) {
  return useApi().queries.useInfiniteQuery(
    'get',
    '/approvals',
    { params: { query: question } },
    {
      enabled: isWanted,
      // null, not undefined: openapi-react-query would send undefined as the cursor 0.
      initialPageParam: null,
      getNextPageParam: ({ next_cursor }: PageOf<'/approvals'>) => next_cursor,
      // While somebody narrows a list down, it stays until the narrower one is here.
      placeholderData: (pages, query) => (isSameList(query, question) ? pages : undefined),
    },
  );
}

function isSameList(
  query: { queryKey: readonly unknown[] } | undefined,
  { status, week }: Question,
): boolean {
  const [, , init] = (query?.queryKey ?? []) as [unknown?, unknown?, { params: { query: Question } }?];
  return init?.params.query.status === status && init.params.query.week === week;
}

/** Every week of a list once: a week that moved while pages were loaded may stand on two. */
export function weeksOf(pages: Pages | undefined): TimesheetWeekSummary[] {
  const weeks = pages?.pages.flatMap(({ items }) => items) ?? [];
  return [...new Map(weeks.map((week) => [`${week.week}/${week.user_id}`, week])).values()];
}

const initOf = ({ week, user_id }: WeekOf) => ({ params: { path: { week }, query: { user_id } } });

/** One person's week with what was logged in it. */
export function useWeek(of: WeekOf) {
  return useApi().queries.useQuery('get', '/timesheet-weeks/{week}', initOf(of));
}

/** What happened to a week, newest first, page by page. */
export function useWeekEvents({ week, user_id }: WeekOf) {
  const query = { user_id, limit: EVENT_PAGE_SIZE };
  return useApi().queries.useInfiniteQuery(
    'get',
    '/timesheet-weeks/{week}/events',
    { params: { path: { week }, query } },
    {
      initialPageParam: null,
      getNextPageParam: ({ next_cursor }: PageOf<'/timesheet-weeks/{week}/events'>) => next_cursor,
    },
  );
}

/** The entries of a week, for the notes of cells that hold several. */
export function useWeekEntries({ week, user_id, version }: TimesheetWeek, isWanted: boolean) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/timesheets', 'of a week', user_id, week, version],
    enabled: isWanted,
    queryFn: async ({ signal }) => {
      const query = { user_id: [user_id], week, limit: PAGE_SIZE };
      const entries: Timesheet[] = [];
      for await (const entry of listAll(client, '/timesheets', { params: { query }, signal }))
        entries.push(entry);
      return entries;
    },
  });
}

const eventsKey = ({ week, user_id }: WeekOf) => [
  'get',
  '/timesheet-weeks/{week}/events',
  { params: { path: { week }, query: { user_id } } },
];

/** What is known of weeks and lists without asking, and how to say that it has changed. */
export function useKnownWeeks() {
  const queryClient = useQueryClient();
  const { queries } = useApi();
  return useMemo(() => {
    const optionsOf = (of: WeekOf) => queries.queryOptions('get', '/timesheet-weeks/{week}', initOf(of));
    const lists = { queryKey: ['get', '/approvals'] };
    return {
      read: (of: WeekOf) => queryClient.getQueryData<TimesheetWeek>(optionsOf(of).queryKey),
      /** Fetches a week that is likely to be opened next. */
      prefetch: (of: WeekOf) => queryClient.prefetchQuery(optionsOf(of)),
      write(week: TimesheetWeek) {
        queryClient.setQueryData(optionsOf(week).queryKey, week);
        void queryClient.invalidateQueries({ queryKey: eventsKey(week) });
      },
      /** Reads a week again, whatever is known of it. */
      async refetch(of: WeekOf) {
        const week = await queryClient.fetchQuery({ ...optionsOf(of), staleTime: 0 });
        void queryClient.invalidateQueries({ queryKey: eventsKey(of) });
        return week;
      },
      /** The lists are to be read again, when they are looked at next. */
      markListsOld: () => queryClient.invalidateQueries({ ...lists, refetchType: 'none' }),
      refetchLists: () => queryClient.refetchQueries({ ...lists, type: 'active', stale: true }),
    };
  }, [queryClient, queries]);
}
