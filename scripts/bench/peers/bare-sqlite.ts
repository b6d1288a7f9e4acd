import { randomUUIDv7 } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { addDays, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import { lastWeek, projectIds, userIdOf } from '../seed.ts';

/**
 * What SQLite itself can do: the same rows into the same table with its indexes and keys, every commit synced, by a
 * statement that is compiled once. No rules, no history, no HTTP. Answers rows a second.
 */
export function insertRows(
  path: string,
  { perCommit, seconds }: { perCommit: number; seconds: number },
): number {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  const columns = Object.keys(rowOf(0));
  const insert = database.prepare(
    `insert into timesheet (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const startedAt = performance.now();
  let rows = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    database.exec('begin immediate');
    for (let n = 0; n < perCommit; n += 1) insert.run(...Object.values(rowOf(rows++)));
    database.exec('commit');
  }
  const elapsedS = (performance.now() - startedAt) / 1000;
  database.close();
  return rows / elapsedS;
}

const monday = datesOf(lastWeek)[0];
const week = isoWeekOf(monday);
const at = '2026-11-20T10:00:00.000Z';

function rowOf(n: number) {
  const user_id = userIdOf(n % 100);
  return {
    id: randomUUIDv7(),
    user_id,
    user_type: 'employee',
    date: addDays(monday, n % 5),
    week,
    project_id: projectIds[n % projectIds.length] ?? '',
    minutes: 1,
    note: 'Work on the benchmark',
    note_folded: 'work on the benchmark',
    source_system: null,
    source_external_id: null,
    created_by_kind: 'person',
    created_by_id: user_id,
    written_by_kind: 'person',
    created_at: at,
    updated_at: at,
    version: 1,
    changed_in: 1,
  };
}
