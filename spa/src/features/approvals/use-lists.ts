import type { TimesheetWeekSummary } from '@timesheets/sdk';
import type { Address, ListName } from './address.ts';
import { countIn, type Decided } from './decided.ts';
import { questionOf, useApprovals, weeksOf } from './queries.ts';

/** How many weeks a list has: exactly so many, or more than have been read. Undefined until it is known. */
export type ListCount = { number: number; hasMore: boolean } | undefined;

/** The list in view, and how long all of them are. */
export function useLists(address: Address, lastWeek: string, decided: Decided) {
  const question = (list: ListName) => questionOf(list, address, lastWeek);
  const current = useApprovals(question(address.list), true);
  // What is looked at comes first; the others are only counted until somebody goes there.
  const isTheirTurn = !current.isPending;
  const all = {
    submitted: useApprovals(question('submitted'), isTheirTurn),
    missing: useApprovals(question('missing'), isTheirTurn),
    approved: useApprovals(question('approved'), isTheirTurn),
    rejected: useApprovals(question('rejected'), isTheirTurn),
  };
  const countOf = (list: ListName): ListCount => {
    const { data, hasNextPage } = all[list];
    return data && { number: countIn(weeksOf(data), list, decided), hasMore: hasNextPage };
  };
  return { current, items: weeksOf(current.data) satisfies TimesheetWeekSummary[], countOf };
}
