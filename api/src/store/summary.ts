import type { ExpressionBuilder } from 'kysely';
import { hasWeekStatus } from './has-week-status.ts';
import type { Db } from './open.ts';
import type { Database, UserType, WeekStatus } from './schema.ts';

export type Grouping = 'project' | 'user' | 'week' | 'day' | 'user_type';

export interface SummaryFilter {
  /** Undefined for everybody. */
  userIds: readonly string[] | undefined;
  system: string | undefined;
  from: string;
  to: string;
  projectId: string | undefined;
  status: WeekStatus | undefined;
  userType: UserType | undefined;
}

export interface GroupTotal {
  key: string;
  /** Of the project or person; null for anything else, or when it has none. */
  name: string | null;
  minutes: number;
  timesheets: number;
}

const columns = {
  project: 'project_id',
  user: 'user_id',
  week: 'week',
  day: 'date',
  user_type: 'user_type',
} as const satisfies Record<Grouping, string>;

/** One page of totals by key, and the total of all groups, in one statement: they belong together. */
export async function selectSummary(
  db: Db,
  filter: SummaryFilter,
  grouping: Grouping,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ total: number; groups: GroupTotal[] }> {
  const rows = await db
    .with('totals', () => selectTotals(db, filter, grouping))
    .with('page', (cte) =>
      cte
        .selectFrom('totals')
        .selectAll()
        .$if(after !== undefined, (query) => query.where('key', '>', after ?? ''))
        .orderBy('key')
        .limit(limit),
    )
    .with('whole', (cte) =>
      cte
        .selectFrom('totals')
        .select(({ fn, lit }) => fn.coalesce(fn.sum<number>('minutes'), lit(0)).as('total')),
    )
    .selectFrom('whole')
    // A page without a group still tells the total.
    .leftJoin('page', (join) => join.onTrue())
    .select(['whole.total', 'page.key', 'page.minutes', 'page.timesheets'])
    .select((eb) => nameOf(eb, grouping).as('name'))
    .orderBy('page.key')
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    groups: rows.flatMap(({ key, name, minutes, timesheets }) =>
      key === null || minutes === null || timesheets === null ? [] : [{ key, name, minutes, timesheets }],
    ),
  };
}

function selectTotals(db: Db, filter: SummaryFilter, grouping: Grouping) {
  const column = columns[grouping];
  return db
    .selectFrom('timesheet as t')
    .select([`t.${column} as key`])
    .select(({ fn }) => [fn.sum<number>('t.minutes').as('minutes'), fn.countAll<number>().as('timesheets')])
    .where('t.date', '>=', filter.from)
    .where('t.date', '<=', filter.to)
    .$if(filter.userIds !== undefined, (query) => query.where('t.user_id', 'in', filter.userIds ?? []))
    .$if(filter.system !== undefined, (query) => query.where('t.source_system', '=', filter.system ?? ''))
    .$if(filter.projectId !== undefined, (query) => query.where('t.project_id', '=', filter.projectId ?? ''))
    .$if(filter.userType !== undefined, (query) =>
      query.where('t.user_type', '=', filter.userType ?? 'employee'),
    )
    .$if(filter.status !== undefined, (query) =>
      query
        .innerJoin('timesheet_week as w', (join) =>
          join.onRef('w.user_id', '=', 't.user_id').onRef('w.week', '=', 't.week'),
        )
        .where(hasWeekStatus(filter.status ?? 'open')),
    )
    .groupBy(`t.${column}`);
}

/** What people call the group of a row of `page`. */
function nameOf(eb: ExpressionBuilder<Database & { page: { key: string } }, 'page'>, grouping: Grouping) {
  switch (grouping) {
    case 'project':
      return eb.selectFrom('project').select('name').whereRef('project_id', '=', 'page.key').$asScalar();
    case 'user':
      return eb.selectFrom('person').select('name').whereRef('user_id', '=', 'page.key').$asScalar();
    default:
      return eb.lit(null);
  }
}
