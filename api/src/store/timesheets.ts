import type { Selectable } from 'kysely';
import { insertInto } from './insert-rows.ts';
import type { Db, Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { TimesheetRow, TimesheetTable, TombstoneRow } from './schema.ts';
import { foldText, timesheetColumns } from './timesheet-columns.ts';

/** How many rows one statement inserts: below every limit on bound parameters. */
const chunkSize = 500;

export async function selectTimesheetById(db: Db, id: string): Promise<TimesheetRow | undefined> {
  return (await timesheetById(db, { id })).rows[0];
}

const timesheetById = prepared((db, { value }: Slots<{ id: string }>) =>
  db.selectFrom('timesheet').select(timesheetColumns).where('id', '=', value('id')),
);

/** The entries with these ids or sources, whoever they belong to. */
export async function selectTimesheets(
  db: Db,
  ids: readonly string[],
  system: string | undefined,
  externalIds: readonly string[],
): Promise<TimesheetRow[]> {
  const entries = db.selectFrom('timesheet').select(timesheetColumns);
  const byId = ids.length === 0 ? [] : await entries.where('id', 'in', ids).execute();
  if (system === undefined || externalIds.length === 0) return byId;
  const bySource = await entries
    .where('source_system', '=', system)
    .where('source_external_id', 'in', externalIds)
    .execute();
  return [...byId, ...bySource];
}

/** Which of these sources had an entry that a person deleted. */
export async function selectSourcesDeletedByPeople(
  db: Db,
  system: string,
  externalIds: readonly string[],
): Promise<string[]> {
  if (externalIds.length === 0) return [];
  const rows = await db
    .selectFrom('timesheet_tombstone')
    .select('source_external_id')
    .where('source_system', '=', system)
    .where('source_external_id', 'in', externalIds)
    .where('deleted_by_kind', '=', 'person')
    .execute();
  return rows.flatMap((row) => row.source_external_id ?? []);
}

export interface DayTotal {
  user_id: string;
  date: string;
  minutes: number;
}

/** The minutes of each of these people on each of these days that has any. */
export async function selectDayTotals(
  db: Db,
  userIds: readonly string[],
  dates: readonly string[],
): Promise<DayTotal[]> {
  if (userIds.length === 0 || dates.length === 0) return [];
  return (await dayTotals(db, { userIds, dates })).rows;
}

const dayTotals = prepared((db, { list }: Slots<{ userIds: readonly string[]; dates: readonly string[] }>) =>
  db
    .selectFrom('timesheet')
    .select(['user_id', 'date', ({ fn }) => fn.sum<number>('minutes').as('minutes')])
    .where('user_id', 'in', list('userIds'))
    .where('date', 'in', list('dates'))
    .groupBy(['user_id', 'date']),
);

/** The day of a person's first entry. */
export async function selectFirstDate(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('timesheet')
    .select('date')
    .where('user_id', '=', userId)
    .orderBy('date')
    .limit(1)
    .executeTakeFirst();
  return row?.date;
}

export async function insertTimesheets(
  trx: Transaction,
  rows: readonly TimesheetRow[],
  changed_in: number,
): Promise<void> {
  await insertRows(
    trx,
    rows.map((row) => ({ ...withFoldedNote(row), changed_in })),
  );
}

/** The id is the first of them. */
const storedColumns = [...timesheetColumns, 'note_folded', 'changed_in'] as const;
const insertRows = insertInto('timesheet', storedColumns);

export async function updateTimesheet(
  trx: Transaction,
  row: TimesheetRow,
  changed_in: number,
): Promise<void> {
  await replaceRow(trx, { ...withFoldedNote(row), changed_in });
}

const replaceRow = prepared((db, { value }: Slots<Selectable<TimesheetTable>>) =>
  db
    .updateTable('timesheet')
    .set(Object.fromEntries(storedColumns.slice(1).map((name) => [name, value(name)])))
    .where('id', '=', value('id')),
);

function withFoldedNote<Row extends Pick<TimesheetRow, 'note'>>(row: Row) {
  return { ...row, note_folded: foldText(row.note) };
}

/** Forgets deletions from before this instant, at most `limit` of them; answers how many. */
export async function deleteTombstones(db: Db, deletedBefore: string, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('timesheet_tombstone')
    .where('id', 'in', (eb) =>
      eb.selectFrom('timesheet_tombstone').select('id').where('deleted_at', '<', deletedBefore).limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Replaces entries by their tombstones. */
export async function deleteTimesheets(
  trx: Transaction,
  tombstones: readonly TombstoneRow[],
  changed_in: number,
): Promise<void> {
  for (let start = 0; start < tombstones.length; start += chunkSize) {
    const chunk = tombstones.slice(start, start + chunkSize).map((row) => ({ ...row, changed_in }));
    const ids = chunk.map((tombstone) => tombstone.id);
    await trx.deleteFrom('timesheet').where('id', 'in', ids).execute();
    await trx.insertInto('timesheet_tombstone').values(chunk).execute();
  }
}
