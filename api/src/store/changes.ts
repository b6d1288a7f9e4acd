import { type RawBuilder, sql } from 'kysely';
import { visibleThrough } from './change-clock.ts';
import type { Db, Dialect } from './open.ts';
import { selectProjects } from './projects.ts';
import type { ProjectRow, WeekRow } from './schema.ts';
import { timesheetColumns } from './timesheet-columns.ts';
import type { ListedTimesheet } from './timesheet-list.ts';
import { type WeekKey, weekColumns } from './weeks.ts';

export type ChangedKind = 'project' | 'timesheet' | 'timesheet_week' | 'tombstone';

/** One thing that changed, and its place in the feed. */
export interface ChangedKey {
  changed_in: number;
  kind: ChangedKind;
  id: string;
}

/** Whose changes: those of these people, undefined for everybody; those of one source system, undefined for all. */
export interface FeedFilter {
  userIds: readonly string[] | undefined;
  system: string | undefined;
}

/** The last number below which nothing can appear any more. */
export async function selectVisibleThrough(db: Db, dialect: Dialect): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ${visibleThrough(dialect)} as n`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * The next things that changed after a place in the feed, by the change clock. One statement, so one view of what is
 * still open: what commits late has a number that this has not passed.
 */
export async function selectChangedKeys(
  db: Db,
  dialect: Dialect,
  { userIds, system }: FeedFilter,
  after: ChangedKey | undefined,
  limit: number,
): Promise<ChangedKey[]> {
  const bound = visibleThrough(dialect);
  const people = userIds && sql`user_id in (${sql.join(userIds)})`;
  const fromSystem = system === undefined ? undefined : sql`source_system = ${system}`;

  const asText = (value: RawBuilder<unknown>) =>
    dialect === 'postgres' ? sql`cast(${value} as text) collate "C"` : sql`cast(${value} as text)`;
  const source = (
    kind: ChangedKind,
    id: RawBuilder<string>,
    ...conditions: (RawBuilder<unknown> | undefined)[]
  ) => {
    const all = [sql`changed_in <= ${bound}`, beyond(kind, id, after), ...conditions];
    const where = sql.join(
      all.filter((condition) => condition !== undefined),
      sql` and `,
    );
    const table = sql.table(kind === 'tombstone' ? 'timesheet_tombstone' : kind);
    // Text in the order of the ids only outside: inside, the index has them in order as they are.
    return sql`select changed_in, kind, ${asText(sql`own_id`)} as id from (
      select changed_in, ${asText(sql`${kind}`)} as kind, ${id} as own_id
      from ${table} where ${where} order by changed_in, own_id limit ${limit}
    ) as ${sql.id(`next_${kind}`)}`;
  };
  const weekId = sql<string>`user_id || '/' || week`;
  const sources = [
    source('project', sql`project_id`),
    source('timesheet', sql`id`, people, fromSystem),
    // Weeks have no source system: who sees but one sees none.
    ...(system === undefined ? [source('timesheet_week', weekId, people, sql`version > 0`)] : []),
    source('tombstone', sql`id`, people, fromSystem),
  ];
  const { rows } = await sql<ChangedKey>`
    ${sql.join(sources, sql` union all `)} order by changed_in, kind, id limit ${limit}
  `.execute(db);
  return rows;
}

/** Kinds are in the order of their names within one number. */
function beyond(kind: ChangedKind, id: RawBuilder<string>, after: ChangedKey | undefined) {
  if (!after) return undefined;
  if (kind === after.kind) return sql`(changed_in, ${id}) > (${after.changed_in}, ${after.id})`;
  return kind > after.kind ? sql`changed_in >= ${after.changed_in}` : sql`changed_in > ${after.changed_in}`;
}

/** What is there of the things that changed, as it is now. */
export interface ChangedRows {
  timesheets: ReadonlyMap<string, ListedTimesheet>;
  weeks: ReadonlyMap<string, WeekRow>;
  projects: ReadonlyMap<string, ProjectRow>;
}

export async function selectChangedRows(db: Db, keys: readonly ChangedKey[]): Promise<ChangedRows> {
  const idsOf = (kind: ChangedKind) => keys.filter((key) => key.kind === kind).map(({ id }) => id);
  const timesheets = await selectListedTimesheets(db, idsOf('timesheet'));
  const weeks = await selectWeeks(db, idsOf('timesheet_week').map(readWeekId));
  const projects = await selectProjects(db, idsOf('project'));
  return {
    timesheets: new Map(timesheets.map((row) => [row.id, row])),
    weeks: new Map(weeks.map((row) => [`${row.user_id}/${row.week}`, row])),
    projects: new Map(projects.map((row) => [row.project_id, row])),
  };
}

/** A user_id has no slash. */
function readWeekId(id: string): WeekKey {
  const [user_id = '', week = ''] = id.split('/');
  return { user_id, week };
}

async function selectListedTimesheets(db: Db, ids: readonly string[]): Promise<ListedTimesheet[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('timesheet as t')
    .innerJoin('timesheet_week as w', (join) =>
      join.onRef('w.user_id', '=', 't.user_id').onRef('w.week', '=', 't.week'),
    )
    .select(timesheetColumns.map((name) => `t.${name}` as const))
    .select('w.status')
    .where('t.id', 'in', ids)
    .execute();
}

async function selectWeeks(db: Db, keys: readonly WeekKey[]): Promise<WeekRow[]> {
  if (keys.length === 0) return [];
  return db
    .selectFrom('timesheet_week')
    .select(weekColumns)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('user_id', 'week'),
        'in',
        keys.map(({ user_id, week }) => tuple(user_id, week)),
      ),
    )
    .execute();
}
