import { isLike, patternOf } from './contains.ts';
import { hasWeekStatus } from './has-week-status.ts';
import type { Db } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
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
  const page = direction === 'asc' ? forwards : backwards;
  const { text, ...given } = filter;
  const pattern = text === undefined ? undefined : patternOf(text);
  const { rows } = await page(db, { ...given, pattern, afterDate: after?.date, afterId: after?.id, limit });
  return rows;
}

interface Page extends Omit<TimesheetFilter, 'text'> {
  pattern: string | undefined;
  afterDate: string | undefined;
  afterId: string | undefined;
  limit: number;
}

const forwards = preparePage('asc');
const backwards = preparePage('desc');

function preparePage(direction: Keyset['direction']) {
  const beyond = direction === 'asc' ? '>' : '<';
  return prepared((db, { value, list }: Slots<Page>, given) =>
    db
      .selectFrom('timesheet as t')
      .innerJoin('timesheet_week as w', (join) =>
        join.onRef('w.user_id', '=', 't.user_id').onRef('w.week', '=', 't.week'),
      )
      .select(timesheetColumns.map((name) => `t.${name}` as const))
      .select('w.status')
      .$if(given('userIds'), (query) => query.where('t.user_id', 'in', list('userIds')))
      .$if(given('system'), (query) => query.where('t.source_system', '=', value('system')))
      .$if(given('externalId'), (query) => query.where('t.source_external_id', '=', value('externalId')))
      .$if(given('from'), (query) => query.where('t.date', '>=', value('from')))
      .$if(given('to'), (query) => query.where('t.date', '<=', value('to')))
      .$if(given('projectId'), (query) => query.where('t.project_id', '=', value('projectId')))
      .$if(given('status'), (query) => query.where(hasWeekStatus(value('status'))))
      .$if(given('updatedSince'), (query) => query.where('t.updated_at', '>=', value('updatedSince')))
      .$if(given('pattern'), (query) => query.where(isLike('t.note_folded', value('pattern'))))
      .$if(given('afterDate'), (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('t.date', 't.id'), beyond, tuple(value('afterDate'), value('afterId'))),
        ),
      )
      .orderBy('t.date', direction)
      .orderBy('t.id', direction)
      .limit(value('limit')),
  );
}
