import { datesOf } from '@timesheets/sdk/calendar';
import { Refusal } from '../errors.ts';
import type { WeekRow, WeekStatus } from '../store/schema.ts';
import type { Actor } from './actor.ts';
import { isInRange } from './rules.ts';

interface Transition {
  from: readonly WeekStatus[];
  to: WeekStatus;
  by: 'owner' | 'approver';
}

/** Every way from one state of a week to another. There is no other. */
export const transitions = {
  submit: { from: ['open', 'rejected'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'open', by: 'owner' },
  approve: { from: ['submitted'], to: 'approved', by: 'approver' },
  reject: { from: ['submitted'], to: 'rejected', by: 'approver' },
  reopen: { from: ['approved'], to: 'open', by: 'approver' },
} as const satisfies Record<string, Transition>;

export type WeekTransition = keyof typeof transitions;
export type WeekAction = 'edit' | WeekTransition;

/** The states in which entries take writes. */
const editable: readonly WeekStatus[] = transitions.submit.from;

/** Whether the table leads on from this state by this transition. */
export function canMove(status: WeekStatus, transition: WeekTransition): boolean {
  return (transitions[transition].from as readonly WeekStatus[]).includes(status);
}

/** What a week is after a transition. Throws `invalid-transition` when the table has none from where it is. */
export function moved(
  week: WeekRow,
  transition: WeekTransition,
  { by, now, comment }: { by: string; now: string; comment: string | null },
): WeekRow {
  const status = transitions[transition].to;
  if (!canMove(week.status, transition)) {
    const from = transitions[transition].from.join(' or ');
    throw new Refusal(
      'invalid-transition',
      `The week is ${week.status}; to ${transition} it, it must be ${from}. Read it again.`,
    );
  }
  const isDecision = transitions[transition].by === 'approver';
  return {
    ...week,
    status,
    submitted_at: { open: null, submitted: now, approved: week.submitted_at, rejected: week.submitted_at }[
      status
    ],
    decided_at: isDecision ? now : null,
    decided_by: isDecision ? by : null,
    comment: isDecision ? comment : null,
    updated_at: now,
    version: week.version + 1,
  };
}

/** Whether a week has begun anywhere on earth: its Monday is no later than today in UTC+14. */
export function hasBegun(week: string, now: string): boolean {
  const aheadMs = 14 * 60 * 60 * 1000;
  return datesOf(week)[0] <= new Date(Date.parse(now) + aheadMs).toISOString().slice(0, 10);
}

export interface Circumstances {
  /** This instant. */
  now: string;
  /** This day, where the company is. */
  today: string;
  closedThrough: string | null;
  /** Whether the access token lets the caller do this to some week. */
  isGranted(action: WeekAction): boolean;
}

/** What this actor may do with this week now. */
export function allowedActions(
  actor: Actor,
  { user_id, week, status }: Pick<WeekRow, 'user_id' | 'week' | 'status'>,
  { now, today, closedThrough, isGranted }: Circumstances,
): WeekAction[] {
  if (actor.kind === 'client') return [];
  const [monday, , , , , , sunday] = datesOf(week);
  const role = user_id === actor.userId ? 'owner' : 'approver';
  const names = Object.keys(transitions) as WeekTransition[];
  const steps: WeekAction[] = names
    .filter((name) => transitions[name].by === role && canMove(status, name))
    .filter((name) => name !== 'submit' || (hasBegun(week, now) && isInRange(monday, sunday, today)));
  const takesTime = isInRange(monday, sunday, today) && (closedThrough === null || sunday > closedThrough);
  const edits = role === 'owner' && editable.includes(status) && takesTime ? (['edit'] as const) : [];
  return [...edits, ...steps].filter(isGranted);
}
