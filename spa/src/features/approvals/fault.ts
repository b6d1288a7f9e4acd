import { ApiError, type Problem, type TimesheetWeekSummary } from '@timesheets/sdk';
import { describeFailure, type FailureWords } from '../../api/failure.ts';

/** Why a decision was not taken. */
export type Fault =
  /** Somebody has changed the week since it was looked at; `before` is what was seen. */
  { kind: 'changed'; before: TimesheetWeekSummary } | { kind: 'own' } | ({ kind: 'refused' } & FailureWords);

/** Why the API did not take the decision on a week that was seen like this. */
export function faultOf(error: unknown, before: TimesheetWeekSummary): Fault {
  const fault = error instanceof ApiError ? faultOfCode(error.code, before) : undefined;
  return fault ?? { kind: 'refused', ...describeFailure(error) };
}

/** The same, for one of many. */
export function faultOfProblem({ code, title, detail }: Problem, before: TimesheetWeekSummary): Fault {
  return faultOfCode(code, before) ?? { kind: 'refused', title, text: detail };
}

function faultOfCode(code: string, before: TimesheetWeekSummary): Fault | undefined {
  if (code === 'version-mismatch' || code === 'invalid-transition') return { kind: 'changed', before };
  return code === 'self-approval' ? { kind: 'own' } : undefined;
}
