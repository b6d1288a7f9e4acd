import { setImmediate } from 'node:timers/promises';
import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../src/store/open.ts';

const partSize = 5000;
const firstDay = '2026-01-01';
const at = '2026-11-20T10:00:00.000Z';

interface Filling {
  userId: string;
  count: number;
  days?: number;
  noteLength?: number;
}

/**
 * Stores so many entries of one person on `acme-website`, a minute each, on days in turn, straight into the database: through the API it
 * would take minutes.
 */
export async function fill(
  { db, dialect }: Store,
  { userId, count, days = 100, noteLength = 20 }: Filling,
): Promise<void> {
  const dates = Array.from({ length: days }, (_, index) => addDays(firstDay, index));
  const weeks = [...new Set(dates.map((date) => isoWeekOf(date)))];
  await db.transaction().execute(async (trx) => {
    await sql`insert into project (project_id, name, created_at, updated_at, version)
      values ('acme-website', 'ACME', ${at}, ${at}, 1) on conflict do nothing`.execute(trx);
    await sql`insert into person (user_id, user_type, created_at, updated_at, version)
      values (${userId}, 'employee', ${at}, ${at}, 1) on conflict do nothing`.execute(trx);
    for (const week of weeks) {
      await sql`insert into timesheet_week (user_id, week, status, updated_at, version)
        values (${userId}, ${week}, 'open', ${at}, 1) on conflict do nothing`.execute(trx);
    }
  });
  // In parts, so that connections of the test do not die of a clock that stood still.
  for (let done = 0; done < count; done += partSize) {
    await insertPart({ db, dialect }, { userId, count: Math.min(partSize, count - done), dates, noteLength });
    await setImmediate();
  }
}

async function insertPart(
  { db, dialect }: Pick<Store, 'db' | 'dialect'>,
  {
    userId,
    count,
    dates,
    noteLength,
  }: { userId: string; count: number; dates: string[]; noteLength: number },
): Promise<void> {
  const typed = (value: RawBuilder<unknown>, type: 'uuid' | 'date') =>
    dialect === 'postgres' ? sql`cast(${value} as ${sql.raw(type)})` : value;
  const id = sql`${crypto.randomUUID().slice(0, 24)} || substr(cast(n + 1000000000000 as text), 2)`;
  const span = dates.map((date, index) => sql`(${sql.lit(index)}, ${date}, ${isoWeekOf(date)})`);
  await sql`
    insert into timesheet (id, user_id, user_type, date, week, project_id, minutes, note, note_folded,
      created_by_kind, created_by_id, written_by_kind, created_at, updated_at, version)
    with recursive number(n) as (select 0 union all select n + 1 from number where n < ${sql.lit(count - 1)}),
      day(place, date, week) as (values ${sql.join(span)})
    select ${typed(id, 'uuid')}, ${userId}, 'employee', ${typed(sql`day.date`, 'date')}, day.week, 'acme-website', 1,
      ${'x'.repeat(noteLength)}, '', 'person', ${userId}, 'person', ${at}, ${at}, 1
    from number join day on day.place = n % ${sql.lit(dates.length)}`.execute(db);
}
