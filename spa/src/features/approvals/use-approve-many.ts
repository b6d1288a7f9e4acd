import { useMutation } from '@tanstack/react-query';
import type { ApprovalBatchResult, Problem, TimesheetWeekSummary } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';

/** The most that the API decides on at once. */
const LARGEST_BATCH = 200;

/** What became of one week. */
export type Outcome =
  | { seen: TimesheetWeekSummary; now: TimesheetWeekSummary }
  | { seen: TimesheetWeekSummary; problem: Problem };

/** Approves many weeks, each by the version that was seen. One that fails does not hold up the others. */
export function useApproveMany() {
  const { client } = useApi();
  return useMutation({
    async mutationFn({ seen, onOutcomes }: { seen: TimesheetWeekSummary[]; onOutcomes: OnOutcomes }) {
      for (let from = 0; from < seen.length; from += LARGEST_BATCH) {
        const batch = seen.slice(from, from + LARGEST_BATCH);
        const items = batch.map(({ user_id, week, version }) => {
          return { action: 'approve' as const, user_id, week, version };
        });
        const { data } = await client.POST('/approvals/batch', { body: { items } });
        onOutcomes(data.results.flatMap((result) => outcomeOf(result, batch[result.index])));
      }
    },
  });
}

/** Told after each request: when a later one fails, what was decided before it is known. */
type OnOutcomes = (outcomes: Outcome[]) => void;

type Result = ApprovalBatchResult['results'][number];

function outcomeOf({ timesheet_week, problem }: Result, seen: TimesheetWeekSummary | undefined): Outcome[] {
  if (seen === undefined) return [];
  if (problem !== undefined) return [{ seen, problem }];
  // What may be done with it next, the week itself says when it is opened.
  return [{ seen, now: { ...seen, ...timesheet_week, allowed_actions: [] } }];
}
