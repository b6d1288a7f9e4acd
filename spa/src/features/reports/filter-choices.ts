import { useQuery } from '@tanstack/react-query';
import { listAll } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';

const ONE_MINUTE_MS = 60_000;
const everyPage = { params: { query: { limit: 200 } } } as const;

/** All projects, those that are closed too: their entries count. */
export function useProjectChoices() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/projects', 'to choose from'],
    staleTime: ONE_MINUTE_MS,
    queryFn: ({ signal }) => inOneList(listAll(client, '/projects', { ...everyPage, signal })),
  });
}

/** Everybody. Only for those who may read of everybody. */
export function usePersonChoices() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/people', 'to choose from'],
    staleTime: ONE_MINUTE_MS,
    queryFn: ({ signal }) => inOneList(listAll(client, '/people', { ...everyPage, signal })),
  });
}

async function inOneList<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
