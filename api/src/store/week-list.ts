import { datesOf } from '@timesheets/sdk/calendar';
import { type ExpressionBuilder, sql } from 'kysely';
import { contains } from './contains.ts';
import type { Db, Dialect } from './open.ts';
import type { Database, PersonRow, UserType, WeekRow, WeekStatus } from './schema.ts';
import type { DayTotal } from './timesheets.ts';
import { wasActive } from './was-active.ts';
import type { WeekKey } from './weeks.ts';

/** A person's week with whose it is, touched or not. */
export type ListedWeek = Omit<WeekRow, 'updated_at'> &
  Pick<PersonRow, 'name' | 'email' | 'user_type' | 'target_minutes'>;

/** Newest week first, then by user_id. */
export interface WeekKeyset {
  after: WeekKey | undefined;
  limit: number;
}

export interface PeopleFilter {
  userType: UserType | undefined;
  /** Characters of the name, the e-mail address or the user_id, in any case. */
  text: string | undefined;
}

const personOfWeek = ['p.user_id', 'p.name', 'p.email', 'p.user_type', 'p.target_minutes'] as const;
const stateOfWeek = ['w.submitted_at', 'w.decided_at', 'w.decided_by', 'w.comment'] as const;
const statusOfWeek = sql<WeekStatus>`coalesce(w.status, 'open')`;
const versionOfWeek = sql<number>`coalesce(w.version, 0)`;

/** Every week of these people, undefined for everybody, among `weeks`, touched or not. */
export async function selectWeekPage(
  db: Db,
  filter: {
    userIds: readonly string[] | undefined;
    weeks: readonly string[];
    status: WeekStatus | undefined;
  },
  { after, limit }: WeekKeyset,
): Promise<ListedWeek[]> {
  const { userIds, status } = filter;
  const weeks = filter.weeks.filter((week) => after === undefined || week <= after.week);
  if (weeks.length === 0) return [];
  return db
    .with(
      'wanted(week)',
      () => sql<{ week: string }>`(values ${sql.join(weeks.map((week) => sql`(${week})`))})`,
    )
    .selectFrom('wanted')
    .innerJoin('person as p', (join) => join.onTrue())
    .leftJoin('timesheet_week as w', (join) =>
      join.onRef('w.user_id', '=', 'p.user_id').onRef('w.week', '=', 'wanted.week'),
    )
    .select(personOfWeek)
    .select(['wanted.week', statusOfWeek.as('status'), ...stateOfWeek, versionOfWeek.as('version')])
    .$if(userIds !== undefined, (query) => query.where('p.user_id', 'in', userIds ?? []))
    .$if(status !== undefined, (query) => query.where(statusOfWeek, '=', status ?? 'open'))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, and, or }) =>
        or([
          eb('wanted.week', '<', after?.week ?? ''),
          and([eb('wanted.week', '=', after?.week ?? ''), eb('p.user_id', '>', after?.user_id ?? '')]),
        ]),
      ),
    )
    .orderBy('wanted.week', 'desc')
    .orderBy('p.user_id')
    .limit(limit)
    .execute();
}

/** Weeks in this state that somebody has touched. */
export async function selectTouchedWeekPage(
  db: Db,
  { status, week, people }: { status: WeekStatus; week: string | undefined; people: PeopleFilter },
  { after, limit }: WeekKeyset,
): Promise<ListedWeek[]> {
  return db
    .selectFrom('timesheet_week as w')
    .innerJoin('person as p', 'p.user_id', 'w.user_id')
    .select(personOfWeek)
    .select(['w.week', 'w.status', ...stateOfWeek, 'w.version'])
    .where('w.status', '=', status)
    .where('w.version', '>', 0)
    .$if(week !== undefined, (query) => query.where('w.week', '=', week ?? ''))
    .where((eb) => matches(eb, people))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, and, or }) =>
        and([
          // Alone it would do; with the other the index finds where the page begins.
          eb('w.week', '<=', after?.week ?? ''),
          or([eb('w.week', '<', after?.week ?? ''), eb('w.user_id', '>', after?.user_id ?? '')]),
        ]),
      ),
    )
    .orderBy('w.week', 'desc')
    .orderBy('w.user_id')
    .limit(limit)
    .execute();
}

/** The week of everybody who was active in it and has not handed it in, touched or not. */
export async function selectMissingWeekPage(
  db: Db,
  { week, people }: { week: string; people: PeopleFilter },
  { after, limit }: WeekKeyset,
): Promise<ListedWeek[]> {
  const dates = datesOf(week);
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('timesheet_week as w', (join) =>
      join.onRef('w.user_id', '=', 'p.user_id').on('w.week', '=', week),
    )
    .select(personOfWeek)
    .select([statusOfWeek.as('status'), ...stateOfWeek, versionOfWeek.as('version')])
    .where(statusOfWeek, 'in', ['open', 'rejected'])
    .where((eb) => wasActive(eb, dates[0], dates[6]))
    .where((eb) => matches(eb, people))
    .$if(after !== undefined, (query) => query.where('p.user_id', '>', after?.user_id ?? ''))
    .orderBy('p.user_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, week }));
}

type Joined = Database & { p: Database['person']; w: Database['timesheet_week'] };

function matches(eb: ExpressionBuilder<Joined, 'p'>, { userType, text }: PeopleFilter) {
  return eb.and([
    ...(userType === undefined ? [] : [eb('p.user_type', '=', userType)]),
    ...(text === undefined ? [] : [contains('p.search', text)]),
  ]);
}

/** The minutes of each day that has any, of these weeks. */
export async function selectDayTotalsOfWeeks(
  db: Db,
  dialect: Dialect,
  keys: readonly WeekKey[],
): Promise<DayTotal[]> {
  if (keys.length === 0) return [];
  // PostgreSQL takes a value that stands alone for text.
  const day = (date: string) => (dialect === 'postgres' ? sql`${date}::date` : sql`${date}`);
  const spans = keys.map(({ user_id, week }) => {
    const dates = datesOf(week);
    return sql`(${user_id}, ${day(dates[0])}, ${day(dates[6])})`;
  });
  return db
    .with(
      'span(user_id, first, last)',
      () => sql<{ user_id: string; first: string; last: string }>`(values ${sql.join(spans)})`,
    )
    .selectFrom('span')
    .innerJoin('timesheet as t', (join) =>
      join
        .onRef('t.user_id', '=', 'span.user_id')
        .onRef('t.date', '>=', 'span.first')
        .onRef('t.date', '<=', 'span.last'),
    )
    .select(['t.user_id', 't.date', ({ fn }) => fn.sum<number>('t.minutes').as('minutes')])
    .groupBy(['t.user_id', 't.date'])
    .execute();
}
