import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { etagOf, type TimesheetWeek, type WeekCopyResult } from '@timesheets/sdk';
import type { Api } from '../../../api/api-provider.tsx';
import type { Save } from './save-state.ts';

/** What the editor of a week asks of the API. */
export interface WeekCalls {
  read: () => Promise<TimesheetWeek>;
  save: (save: Save) => Promise<TimesheetWeek>;
  submit: (version: number, confirmEmpty: boolean) => Promise<TimesheetWeek>;
  withdraw: (version: number) => Promise<TimesheetWeek>;
  copy: (version: number, from: string) => Promise<WeekCopyResult>;
}

/** So many characters are below 64 KiB in any alphabet. */
const MOST_KEPT_ALIVE = 20_000;

/** The calls for one week. They go on when nobody shows it any more, and a refused access token ends the session. */
export function createWeekCalls({ client }: Api, queryClient: QueryClient, week: string): WeekCalls {
  const path = { week };
  const seen = (version: number) => ({ path, header: { 'If-Match': etagOf(version) } });
  const call = <Answer>(mutationFn: () => Promise<{ data: Answer }>): Promise<Answer> =>
    // Through the cache of mutations, which is told of every failure.
    new MutationObserver(queryClient, {
      gcTime: 0,
      mutationFn: async () => (await mutationFn()).data,
    }).mutate();
  return {
    read: () => call(() => client.GET('/timesheet-weeks/{week}', { params: { path } })),
    save: ({ cells, version, idempotencyKey }) =>
      call(() =>
        client.PATCH('/timesheet-weeks/{week}/grid', {
          params: { path, header: { 'If-Match': etagOf(version), 'Idempotency-Key': idempotencyKey } },
          body: { cells: [...cells] },
          // It goes through when the page is left meanwhile; browsers allow that for little at a time.
          keepalive: JSON.stringify(cells).length <= MOST_KEPT_ALIVE,
        }),
      ),
    submit: (version, confirmEmpty) =>
      call(() =>
        client.POST('/timesheet-weeks/{week}/submit', {
          params: seen(version),
          body: confirmEmpty ? { confirm_empty: true } : {},
        }),
      ),
    withdraw: (version) =>
      call(() => client.POST('/timesheet-weeks/{week}/withdraw', { params: seen(version) })),
    copy: (version, from) =>
      call(() => client.POST('/timesheet-weeks/{week}/copy', { params: seen(version), body: { from } })),
  };
}
