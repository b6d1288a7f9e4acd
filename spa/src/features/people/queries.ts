import { type InfiniteData, keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { listAll, type Person } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';

const LONGEST_SEARCH = 100;
const everyList = { queryKey: ['get', '/people'] };

/** What a list of people is narrowed to. */
export interface PeopleFilter {
  text: string;
  userType: Person['user_type'] | '';
  /** Only those who are active on this day; undefined for everybody. */
  activeOn: string | undefined;
}

interface PersonPage {
  items: Person[];
  next_cursor: string | null;
}

/** The people that a filter leaves, page by page, by user_id. */
export function usePeople(filter: PeopleFilter) {
  return useApi().queries.useInfiniteQuery('get', '/people', initOf(filter), {
    // null, not undefined: openapi-react-query would send undefined as the cursor 0.
    initialPageParam: null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** Adds or changes a person, and shows it at once in this list; the others are read again when they are looked at. */
export function usePutPerson(filter: PeopleFilter) {
  const queryClient = useQueryClient();
  const show = useShowPerson(filter);
  return useApi().queries.useMutation('put', '/people/{user_id}', {
    async onSuccess(stored) {
      show(stored);
      // Not read again at once: whoever was just changed must not jump out of sight.
      await queryClient.invalidateQueries({ ...everyList, refetchType: 'none' });
    },
  });
}

/** A person as he is stored now, undefined when there is none; this list shows him so afterwards. */
export function useReloadPerson(filter: PeopleFilter) {
  const queryClient = useQueryClient();
  const { client } = useApi();
  const show = useShowPerson(filter);
  return async (userId: string): Promise<Person | undefined> => {
    const stored = await queryClient.fetchQuery({
      queryKey: ['get', '/people', 'one', userId],
      staleTime: 0,
      gcTime: 0,
      queryFn: async ({ signal }) => {
        const params = { query: { q: [...userId].slice(0, LONGEST_SEARCH).join('') } };
        for await (const person of listAll(client, '/people', { params, signal })) {
          if (person.user_id === userId) return person;
        }
        return null;
      },
    });
    if (stored === null) return undefined;
    show(stored);
    return stored;
  };
}

function useShowPerson(filter: PeopleFilter): (stored: Person) => void {
  const queryClient = useQueryClient();
  const { queryKey } = useApi().queries.queryOptions('get', '/people', initOf(filter));
  return (stored) => {
    queryClient.setQueryData<InfiniteData<PersonPage>>(
      queryKey,
      (pages) => pages && withPerson(pages, stored),
    );
  };
}

function initOf({ text, userType, activeOn }: PeopleFilter) {
  const q = text.trim();
  return {
    params: {
      query: {
        ...(q !== '' && { q }),
        ...(userType !== '' && { user_type: userType }),
        ...(activeOn !== undefined && { active_on: activeOn }),
      },
    },
  };
}

function withPerson({ pages, ...rest }: InfiniteData<PersonPage>, stored: Person): InfiniteData<PersonPage> {
  const put = (person: Person) => (person.user_id === stored.user_id ? stored : person);
  return { ...rest, pages: pages.map((page) => ({ ...page, items: page.items.map(put) })) };
}
