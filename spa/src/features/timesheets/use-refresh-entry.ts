import { ApiError, type Timesheet } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';
import { EntryGone } from './entry-gone.ts';
import { useEntryPages } from './queries.ts';

type Refreshed = { ok: true; entry: Timesheet } | { ok: false; error: unknown };

/** Fetches one entry as it is stored now and shows it in the list. */
export function useRefreshEntry(): (id: string) => Promise<Refreshed> {
  const { client } = useApi();
  const pages = useEntryPages();
  return async (id) => {
    try {
      const { data: entry } = await client.GET('/timesheets/{id}', { params: { path: { id } } });
      if (entry === undefined) throw new EntryGone();
      pages.put(entry);
      return { ok: true, entry };
    } catch (error) {
      // Still shown as it was: what is being typed into it must not vanish with it.
      const isGone = error instanceof ApiError && error.status === 404;
      return isGone ? { ok: false, error: new EntryGone() } : { ok: false, error };
    }
  };
}
