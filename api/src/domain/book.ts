import { isoWeekOf } from '@timesheets/sdk/calendar';
import { LostRace } from '../store/failures.ts';
import { selectPeople } from '../store/people.ts';
import { selectProjects } from '../store/projects.ts';
import type { PersonRow, ProjectRow, TimesheetRow, TombstoneRow, WeekRow } from '../store/schema.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { selectDayTotals, selectSourcesDeletedByPeople, selectTimesheets } from '../store/timesheets.ts';
import { lockWeeks, type WeekKey } from '../store/weeks.ts';
import type { Change } from './changes.ts';
import type { Unit } from './unit.ts';

/**
 * Everything that deciding on some changes needs, read once and locked, and what was decided so far: each decision
 * sees those before it, and all are written at the end.
 */
export interface Book {
  timesheets: Map<string, TimesheetRow>;
  idBySource: Map<string, string>;
  sourcesDeletedByPeople: ReadonlySet<string>;
  weeks: Map<string, WeekRow>;
  people: Map<string, PersonRow>;
  projects: ReadonlyMap<string, ProjectRow>;
  minutesByDay: Map<string, number>;
  closedThrough: string | null;
  written: {
    people: PersonRow[];
    inserted: Set<string>;
    updated: Set<string>;
    deleted: Map<string, TombstoneRow>;
    writesByWeek: Map<string, number>;
  };
}

/** The key of a person's week or day in the maps of a book. */
export function keyOf(userId: string, weekOrDate: string): string {
  return `${userId} ${weekOrDate}`;
}

/** Reads and locks what these changes touch. Throws `LostRace` when an entry moved meanwhile. */
export async function openBook({ trx, actor, now }: Unit, changes: readonly Change[]): Promise<Book> {
  const ids = changes.flatMap((change) => ('id' in change ? [change.id] : []));
  const system = actor.kind === 'client' ? actor.system : undefined;
  const externalIds = changes.flatMap((change) =>
    'timesheet' in change ? (change.timesheet.source?.external_id ?? []) : [],
  );
  const readEntries = () => selectTimesheets(trx, ids, system, externalIds);

  // An entry must be read to know its week, and read again once the week is locked.
  const before = indexById(await readEntries());
  const ownUserId = actor.kind === 'person' ? actor.userId : undefined;
  const weekKeys = uniqueWeeks(placesOf(changes, before, ownUserId));
  const weeks = new Map(
    (await lockWeeks(trx, weekKeys, now)).map((row) => [keyOf(row.user_id, row.week), row]),
  );
  const timesheets =
    before.size === 0 && ids.length + externalIds.length === 0 ? before : indexById(await readEntries());
  const places = placesOf(changes, timesheets, ownUserId);
  const moved = places.some(({ user_id, date }) => !weeks.has(keyOf(user_id, isoWeekOf(date))));
  if (moved) throw new LostRace('an entry moved to another week');

  const userIds = unique(places.map((place) => place.user_id));
  const dates = unique(places.map((place) => place.date));
  const projectIds = unique([
    ...changes.flatMap((change) => ('timesheet' in change ? change.timesheet.project_id : [])),
    ...changes.flatMap((change) => ('patch' in change ? (change.patch.project_id ?? []) : [])),
    ...[...timesheets.values()].map((row) => row.project_id),
  ]);
  const totals = await selectDayTotals(trx, userIds, dates);
  return {
    timesheets,
    // An external id means something in its own system only.
    idBySource: new Map(
      [...timesheets.values()].flatMap((row) =>
        row.source_external_id === null || row.source_system !== system
          ? []
          : [[row.source_external_id, row.id]],
      ),
    ),
    sourcesDeletedByPeople: new Set(
      system === undefined ? [] : await selectSourcesDeletedByPeople(trx, system, externalIds),
    ),
    weeks,
    people: new Map((await selectPeople(trx, userIds)).map((row) => [row.user_id, row])),
    projects: new Map((await selectProjects(trx, projectIds)).map((row) => [row.project_id, row])),
    minutesByDay: new Map(totals.map((total) => [keyOf(total.user_id, total.date), total.minutes])),
    closedThrough: await selectClosedThrough(trx),
    written: {
      people: [],
      inserted: new Set(),
      updated: new Set(),
      deleted: new Map(),
      writesByWeek: new Map(),
    },
  };
}

interface Place {
  user_id: string;
  date: string;
}

/** The days that these changes may touch: where the entries are, and where they would be. */
function placesOf(
  changes: readonly Change[],
  timesheets: ReadonlyMap<string, TimesheetRow>,
  ownUserId: string | undefined,
): Place[] {
  const targets = changes.flatMap((change): Place[] => {
    if ('timesheet' in change) {
      const user_id = ownUserId ?? change.timesheet.user_id;
      return user_id === undefined ? [] : [{ user_id, date: change.timesheet.date }];
    }
    const row = timesheets.get(change.id);
    if (!row || change.op === 'delete') return [];
    return [{ user_id: row.user_id, date: change.patch.date ?? row.date }];
  });
  return [...targets, ...timesheets.values()];
}

function indexById(rows: readonly TimesheetRow[]): Map<string, TimesheetRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function uniqueWeeks(places: readonly Place[]): WeekKey[] {
  const keys = places.map(({ user_id, date }) => ({ user_id, week: isoWeekOf(date) }));
  return [...new Map(keys.map((key) => [keyOf(key.user_id, key.week), key])).values()];
}
