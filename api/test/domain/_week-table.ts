import type { WeekStatus } from '../../src/store/schema.ts';

export const statuses = ['open', 'submitted', 'approved', 'rejected'] as const satisfies WeekStatus[];
export const transitions = ['submit', 'withdraw', 'approve', 'reject', 'reopen'] as const;
export type Transition = (typeof transitions)[number];

/** The states of a week, written a second time. What is not here does not exist. */
const next: Readonly<Record<string, WeekStatus>> = {
  'open submit': 'submitted',
  'rejected submit': 'submitted',
  'submitted withdraw': 'open',
  'submitted approve': 'approved',
  'submitted reject': 'rejected',
  'approved reopen': 'open',
};

/** Where a transition leads; undefined when there is none from here. */
export function nextStatus(status: WeekStatus, transition: Transition): WeekStatus | undefined {
  return next[`${status} ${transition}`];
}
