import { operations } from '@timesheets/sdk/operations';
import type { OperationId } from '../contract/operation-id.ts';
import type { Actor } from '../domain/actor.ts';
import type { WeekAction } from '../domain/week-states.ts';

const operationOf = {
  edit: 'saveTimesheetWeek',
  submit: 'submitTimesheetWeek',
  withdraw: 'withdrawTimesheetWeek',
  approve: 'approveTimesheetWeek',
  reject: 'rejectTimesheetWeek',
  reopen: 'reopenTimesheetWeek',
} as const satisfies Record<WeekAction, OperationId>;

/** Whether the access token's scopes let its caller do this to some week, as the contract has it. */
export function isGranted({ scopes }: Actor, action: WeekAction): boolean {
  return operations[operationOf[action]].scopes.every((scope) => scopes.includes(scope));
}
