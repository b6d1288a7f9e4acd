import type { paths, WeekStatus } from '@timesheets/sdk';
import type { ExportQuery } from '../../api/save-export.ts';
import { faultOf, type Span, type SpanName, spanNames, spanOf } from './span.ts';

type SummaryQuery = NonNullable<paths['/reports/summary']['get']['parameters']['query']>;

export type UserType = 'employee' | 'contractor';
export const userTypes: readonly UserType[] = ['employee', 'contractor'];
export const statuses: readonly WeekStatus[] = ['open', 'submitted', 'approved', 'rejected'];

/** What the totals can be of. */
export const groupings = ['project', 'week', 'user', 'user_type'] as const;
export type Grouping = (typeof groupings)[number];

/** What is added up, and how: all that the page's address says. */
export interface Question extends Span {
  spanName: SpanName | 'own';
  grouping: Grouping;
  whose: 'mine' | 'everybody';
  person: string | undefined;
  userType: UserType | undefined;
  project: string | undefined;
  status: WeekStatus | undefined;
}

/** The names of the address's parameters. */
export type Parameter =
  | 'span'
  | 'from'
  | 'to'
  | 'by'
  | 'whose'
  | 'person'
  | 'user_type'
  | 'project'
  | 'status';

/** The change that takes all filters off. */
export const noFilters = { person: undefined, user_type: undefined, project: undefined, status: undefined };

/** Reads the address. What it says wrongly, or asks for without permission, counts as not said. */
export function readQuestion(
  address: URLSearchParams,
  { today, mayReadOthers }: { today: string; mayReadOthers: boolean },
): Question {
  const text = (name: Parameter) => address.get(name) || undefined;
  const whose = mayReadOthers && text('whose') !== 'mine' ? 'everybody' : 'mine';
  const person = whose === 'everybody' ? text('person') : undefined;
  const userType =
    whose === 'everybody' ? userTypes.find((userType) => userType === text('user_type')) : undefined;
  const offered = offeredGroupings({ whose, person });
  return {
    ...readSpan(address, today),
    whose,
    person,
    userType,
    grouping: offered.find((grouping) => grouping === text('by')) ?? 'project',
    project: text('project'),
    status: statuses.find((status) => status === text('status')),
  };
}

/** What tells something about that many people. */
export function offeredGroupings({ whose, person }: Pick<Question, 'whose' | 'person'>): readonly Grouping[] {
  return whose === 'everybody' && person === undefined ? groupings : ['project', 'week'];
}

/** The address with some parameters changed; undefined removes one. */
export function changeAddress(
  address: URLSearchParams,
  changes: Partial<Record<Parameter, string | undefined>>,
): URLSearchParams {
  const changed = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** Whether anything is left out besides what lies outside the days. */
export function isFiltered({ person, userType, project, status }: Question): boolean {
  return [person, userType, project, status].some((filter) => filter !== undefined);
}

/** The question as the API takes it; undefined while there is something wrong with the days. */
export function summaryQueryOf(question: Question): SummaryQuery | undefined {
  if (faultOf(question) !== undefined) return undefined;
  const { grouping, userType } = question;
  return {
    ...exportQueryOf(question),
    group_by: grouping,
    ...(userType === undefined ? {} : { user_type: userType }),
  };
}

/** The entries behind the totals; the API's export knows no user type. */
export function exportQueryOf({ from, to, whose, person, project, status }: Question): ExportQuery {
  return {
    from,
    to,
    ...(whose === 'mine' ? {} : { user_id: [person ?? 'all'] }),
    ...(project === undefined ? {} : { project_id: project }),
    ...(status === undefined ? {} : { status }),
  };
}

function readSpan(address: URLSearchParams, today: string): Span & Pick<Question, 'spanName'> {
  const [from, to] = [address.get('from'), address.get('to')];
  if (from !== null || to !== null) return { spanName: 'own', from: from ?? '', to: to ?? '' };
  const spanName = spanNames.find((name) => name === address.get('span')) ?? 'this-month';
  return { spanName, ...spanOf(spanName, today) };
}
