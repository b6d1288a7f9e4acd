import { useMutation } from '@tanstack/react-query';
import { etagOf, type TimesheetWeek, type TimesheetWeekSummary } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';

/** What an approver can do with a week. */
export type Decision = 'approve' | 'reject' | 'reopen';

export interface DecisionToSend {
  decision: Decision;
  /** The week as it was looked at: the API refuses when it has another version by now. */
  seen: TimesheetWeekSummary;
  /** Empty for none. */
  comment: string;
}

/** Decides on one week. Resolves to the week as it is then. */
export function useDecision() {
  const { client } = useApi();
  return useMutation({
    mutationFn: async ({ decision, seen, comment }: DecisionToSend): Promise<TimesheetWeek> => {
      const { user_id, week, version } = seen;
      const params = { path: { user_id, week }, header: { 'If-Match': etagOf(version) } };
      const body = { comment };
      switch (decision) {
        case 'approve': {
          const init = comment === '' ? { params } : { params, body };
          return (await client.POST('/approvals/{user_id}/{week}/approve', init)).data;
        }
        case 'reject':
          return (await client.POST('/approvals/{user_id}/{week}/reject', { params, body })).data;
        case 'reopen':
          return (await client.POST('/approvals/{user_id}/{week}/reopen', { params, body })).data;
      }
    },
  });
}
