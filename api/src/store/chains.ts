import { type Selectable, sql } from 'kysely';
import type { Db } from './open.ts';
import { projectColumns } from './projects.ts';
import type { AuditEventTable, AuditHeadTable, ProjectRow, TimesheetRow, WeekRow } from './schema.ts';
import { timesheetColumns } from './timesheet-columns.ts';
import { weekColumns } from './weeks.ts';

export type EventRow = Selectable<AuditEventTable>;
export type HeadRow = Selectable<AuditHeadTable>;

const tables = ['audit_event', 'audit_head', 'person', 'timesheet', 'timesheet_week'];

/** Who comes next, byte by byte, among all who are known or have history, a head, entries or weeks. */
export async function selectNextUserId(db: Db, after: string): Promise<string | undefined> {
  const firsts = tables.map(
    (table) => sql`select min(user_id) as user_id from ${sql.table(table)} where user_id > ${after}`,
  );
  const { rows } = await sql<{ user_id: string | null }>`
    select min(user_id) as user_id from (${sql.join(firsts, sql` union all `)}) as firsts
  `.execute(db);
  return rows[0]?.user_id ?? undefined;
}

export async function selectHead(db: Db, userId: string): Promise<HeadRow | undefined> {
  return db.selectFrom('audit_head').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

export async function selectEvent(db: Db, userId: string, seq: number): Promise<EventRow | undefined> {
  return db
    .selectFrom('audit_event')
    .selectAll()
    .where('user_id', '=', userId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

/** A person's history, oldest first, a page in memory at a time. */
export function readChain(db: Db, userId: string): AsyncGenerator<EventRow> {
  const chain = db.selectFrom('audit_event').selectAll().where('user_id', '=', userId);
  return inPages((last: EventRow | undefined, limit) =>
    chain
      .$if(last !== undefined, (query) => query.where('seq', '>', last?.seq ?? 0))
      .orderBy('seq')
      .limit(limit)
      .execute(),
  );
}

/** A person's entries, by day and id, a page in memory at a time. */
export function readTimesheets(db: Db, userId: string): AsyncGenerator<TimesheetRow> {
  const entries = db.selectFrom('timesheet').select(timesheetColumns).where('user_id', '=', userId);
  return inPages((last: TimesheetRow | undefined, limit) =>
    entries
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(date, id) > (${last?.date ?? ''}, ${last?.id ?? ''})`),
      )
      .orderBy('date')
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

/** A person's weeks that have a row, in order, a page in memory at a time. */
export function readWeeks(db: Db, userId: string): AsyncGenerator<WeekRow> {
  const weeks = db.selectFrom('timesheet_week').select(weekColumns).where('user_id', '=', userId);
  return inPages((last: WeekRow | undefined, limit) =>
    weeks
      .$if(last !== undefined, (query) => query.where('week', '>', last?.week ?? ''))
      .orderBy('week')
      .limit(limit)
      .execute(),
  );
}

/** All projects, in order, a page in memory at a time. */
export function readProjects(db: Db): AsyncGenerator<ProjectRow> {
  const projects = db.selectFrom('project').select(projectColumns);
  return inPages((last: ProjectRow | undefined, limit) =>
    projects
      .$if(last !== undefined, (query) => query.where('project_id', '>', last?.project_id ?? ''))
      .orderBy('project_id')
      .limit(limit)
      .execute(),
  );
}

const pageSize = 500;

async function* inPages<Row>(
  selectAfter: (last: Row | undefined, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const rows = await selectAfter(last, pageSize);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}
