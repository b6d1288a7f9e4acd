import { MutationObserver, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { etagOf, listAll, type Timesheet, type TimesheetPatch } from '@timesheets/sdk';
import { type Api, useApi } from '../../../api/api-provider.tsx';
import type { Place } from '../editor/place.ts';

/** The entries of a cell. */
function entriesOptions({ client }: Api, { project_id, date }: Place) {
  const query = { from: date, to: date, project_id, limit: 200 };
  return queryOptions({
    queryKey: ['get', '/timesheets', 'of a cell', project_id, date],
    staleTime: 0,
    queryFn: async ({ signal }): Promise<Timesheet[]> => {
      const entries: Timesheet[] = [];
      for await (const entry of listAll(client, '/timesheets', { params: { query }, signal }))
        entries.push(entry);
      // Ids are UUIDs of version 7: in the order of creation.
      return entries.sort((one, other) => (one.id < other.id ? -1 : 1));
    },
  });
}

/** The entries of a cell, and what can be done to each of them. */
export function useCellEntries(place: Place) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(entriesOptions(api, place));
  const call = <Answer>(mutationFn: () => Promise<Answer>): Promise<Answer> =>
    new MutationObserver(queryClient, { gcTime: 0, mutationFn }).mutate();
  const seen = ({ id, version }: Timesheet) => ({ path: { id }, header: { 'If-Match': etagOf(version) } });
  return {
    entries: data,
    error,
    refetch,
    change: (entry: Timesheet, body: TimesheetPatch) =>
      call(() => api.client.PATCH('/timesheets/{id}', { params: seen(entry), body })),
    remove: (entry: Timesheet) => call(() => api.client.DELETE('/timesheets/{id}', { params: seen(entry) })),
  };
}
