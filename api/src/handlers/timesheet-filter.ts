import { datesOf, daysBetween } from '@timesheets/sdk/calendar';
import type { TimesheetFilter } from '../store/timesheet-list.ts';
import type { Parts } from './parts.ts';
import { refuseParameter } from './refuse-parameter.ts';
import type { Input } from './types.ts';
import { readWhose } from './whose.ts';

type Query = Input<'exportTimesheets'>['query'];

const maxSearchDays = 92;

/** Which entries are asked for, narrowed to those that the caller may read. Throws a `Refusal` for what makes no sense. */
export function readTimesheetFilter(
  parts: Parts,
  input: Input<'listTimesheets' | 'exportTimesheets'>,
): TimesheetFilter {
  requireSense(input.query, input.actor.kind === 'client');
  return { ...readFilter(input.query), ...readWhose(parts, input) };
}

function readFilter(query: Query): Omit<TimesheetFilter, 'userIds' | 'system'> {
  return {
    externalId: query.external_id,
    ...readSpan(query),
    projectId: query.project_id,
    status: query.status,
    updatedSince: query.updated_since === undefined ? undefined : readInstant(query.updated_since),
    text: query.q,
  };
}

/** A week is its days, which is what entries are found by. */
function readSpan({ from, to, week }: Query): Pick<TimesheetFilter, 'from' | 'to'> {
  if (week === undefined) return { from, to };
  const [monday, , , , , , sunday] = datesOf(week);
  return {
    from: from !== undefined && from > monday ? from : monday,
    to: to !== undefined && to < sunday ? to : sunday,
  };
}

const firstInstant = '0001-01-01T00:00:00.000Z';
const lastInstant = '9999-12-31T23:59:59.999Z';

/** Instants are stored in UTC with milliseconds: only that spelling compares, and in years of four digits. */
function readInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime()))
    throw refuseParameter('/query/updated_since', 'format', 'is not an instant');
  if (date.getTime() < Date.parse(firstInstant)) return firstInstant;
  return date.getTime() > Date.parse(lastInstant) ? lastInstant : date.toISOString();
}

function requireSense({ from, to, q, system, external_id }: Query, isMachine: boolean): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw refuseParameter('/query/to', 'order', 'must not lie before from');
  }
  if (q !== undefined && (from === undefined || to === undefined || daysBetween(from, to) >= maxSearchDays)) {
    throw refuseParameter('/query/q', 'too-wide', `needs from and to, at most ${maxSearchDays} days in all`);
  }
  if (external_id !== undefined && system === undefined && !isMachine) {
    throw refuseParameter('/query/external_id', 'incomplete', 'needs system as well');
  }
}
