import { contains } from './contains.ts';
import { hasWeekStatus } from './has-week-status.ts';
import type { Db } from './open.ts';
import type { TimesheetRow, WeekStatus } from './schema.ts';
import { timesheetColumns } from './timesheet-columns.ts';

export interface TimesheetFilter {
  /** Undefined for everybody. */
  userIds: readonly string[] | undefined;
  system: string | undefined;
  externalId: string | undefined;
  from: string | undefined;
  to: string | undefined;
  projectId: string | undefined;
  status: WeekStatus | undefined;
  updatedSince: string | undefined;
  /** Characters of the note, in any case. */
  text: string | undefined;
}

export interface Keyset {
  direction: 'asc' | 'desc';
  /** The last row of the page before. */
  after: { date: string; id: string } | undefined;
  limit: number;
}

export type ListedTimesheet = TimesheetRow & { status: WeekStatus };

/** One page of entries by day, then id, each with the status of its week. */
export async function selectTimesheetPage(
  db: Db,
  filter: TimesheetFilter,
  { direction, after, limit }: Keyset,
): Promise<ListedTimesheet[]> {
  const beyond = direction === 'asc' ? '>' : '<';
  return db
    .selectFrom('timesheet as t')
    .innerJoin('timesheet_week as w', (join) =>
      join.onRef('w.user_id', '=', 't.user_id').onRef('w.week', '=', 't.week'),
    )
    .select(timesheetColumns.map((name) => `t.${name}` as const))
    .select('w.status')
    .$if(filter.userIds?.length === 1, (query) => query.where('t.user_id', '=', filter.userIds?.[0] ?? ''))
    .$if((filter.userIds?.length ?? 0) > 1, (query) => query.where('t.user_id', 'in', filter.userIds ?? []))
    .$if(filter.system !== undefined, (query) => query.where('t.source_system', '=', filter.system ?? ''))
    .$if(filter.externalId !== undefined, (query) =>
      query.where('t.source_external_id', '=', filter.externalId ?? ''),
    )
    .$if(filter.from !== undefined, (query) => query.where('t.date', '>=', filter.from ?? ''))
    .$if(filter.to !== undefined, (query) => query.where('t.date', '<=', filter.to ?? ''))
    .$if(filter.projectId !== undefined, (query) => query.where('t.project_id', '=', filter.projectId ?? ''))
    .$if(filter.status !== undefined, (query) => query.where(hasWeekStatus(filter.status ?? 'open')))
    .$if(filter.updatedSince !== undefined, (query) =>
      query.where('t.updated_at', '>=', filter.updatedSince ?? ''),
    )
    .$if(filter.text !== undefined, (query) => query.where(contains('t.note_folded', filter.text ?? '')))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('t.date', 't.id'), beyond, tuple(after?.date ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('t.date', direction)
    .orderBy('t.id', direction)
    .limit(limit)
    .execute();
}
