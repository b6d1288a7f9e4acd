import { datesOf } from '@timesheets/sdk/calendar';
import type { Db } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { PersonRow, ProjectRow, TimesheetRow, WeekRow } from './schema.ts';
import { timesheetColumns } from './timesheet-columns.ts';
import type { WeekKey } from './weeks.ts';

/** What is known of a person's week but its entries; columns are null where nobody has touched it. */
export interface WeekHeader {
  closed_through: string | null;
  person: Pick<PersonRow, 'name' | 'email' | 'user_type' | 'target_minutes'> | undefined;
  week: Omit<WeekRow, 'updated_at'> | undefined;
}

/** The head of a week, in one statement. */
export async function selectWeekHeader(db: Db, { user_id, week }: WeekKey): Promise<WeekHeader> {
  const [row] = (await weekHeader(db, { user_id, week })).rows;
  if (!row) throw new Error('the settings have no row');
  const { closed_through, name, email, user_type, target_minutes, status, version, ...state } = row;
  return {
    closed_through,
    person: user_type === null ? undefined : { name, email, user_type, target_minutes },
    week: status === null || version === null ? undefined : { user_id, week, status, version, ...state },
  };
}

const weekHeader = prepared((db, { value }: Slots<{ user_id: string; week: string }>) =>
  db
    .selectFrom('settings as s')
    .leftJoin('person as p', (join) => join.on('p.user_id', '=', value('user_id')))
    .leftJoin('timesheet_week as w', (join) =>
      join.on('w.user_id', '=', value('user_id')).on('w.week', '=', value('week')),
    )
    .select([
      's.closed_through',
      'p.name',
      'p.email',
      'p.user_type',
      'p.target_minutes',
      'w.status',
      'w.submitted_at',
      'w.decided_at',
      'w.decided_by',
      'w.comment',
      'w.version',
    ]),
);

export type WeekEntry = Pick<TimesheetRow, 'id' | 'date' | 'project_id' | 'minutes' | 'note'> & {
  project: Pick<ProjectRow, 'project_id' | 'name' | 'open_from' | 'open_to' | 'archived_at'>;
};

/** The entries of a week with their projects, by project, day and id. */
export async function selectWeekEntries(db: Db, { user_id, week }: WeekKey): Promise<WeekEntry[]> {
  const dates = datesOf(week);
  const { rows } = await weekEntries(db, { user_id, first: dates[0], last: dates[6] });
  return rows.map(({ name, open_from, open_to, archived_at, ...entry }) => ({
    ...entry,
    project: { project_id: entry.project_id, name, open_from, open_to, archived_at },
  }));
}

const weekEntries = prepared((db, { value }: Slots<{ user_id: string; first: string; last: string }>) =>
  db
    .selectFrom('timesheet as t')
    .innerJoin('project as p', 'p.project_id', 't.project_id')
    .select(['t.id', 't.date', 't.project_id', 't.minutes', 't.note'])
    .select(['p.name', 'p.open_from', 'p.open_to', 'p.archived_at'])
    .where('t.user_id', '=', value('user_id'))
    .where('t.date', '>=', value('first'))
    .where('t.date', '<=', value('last'))
    .orderBy('t.project_id')
    .orderBy('t.date')
    .orderBy('t.id'),
);

/** The whole rows of a week's entries, by day and id. */
export async function selectTimesheetsOfWeek(db: Db, { user_id, week }: WeekKey): Promise<TimesheetRow[]> {
  const dates = datesOf(week);
  return db
    .selectFrom('timesheet')
    .select(timesheetColumns)
    .where('user_id', '=', user_id)
    .where('date', '>=', dates[0])
    .where('date', '<=', dates[6])
    .orderBy('date')
    .orderBy('id')
    .execute();
}
