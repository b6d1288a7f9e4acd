import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export interface Acknowledged {
  id: string;
  key: string;
}

/** What clients were promised. */
export function readLedger(path: string): Acknowledged[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', key = ''] = line.split(' ');
      return { id, key };
    });
}

export interface Comparison {
  acknowledged: number;
  /** Acknowledged, but the entry is not there. */
  lost: number;
  /** Entries without their history or their Idempotency-Key, and the other way round. */
  halfWritten: number;
  entries: number;
  integrity: string;
}

/** Compares what clients were promised with what a SQLite file holds. Nobody may be deleting meanwhile. */
export function compareWithFile(path: string, ledger: readonly Acknowledged[]): Comparison {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const first = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
    // Read whole: looking up each would read the history once for each of them.
    const all = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => Object.values(row).map(String));
    const ids = new Set(all('select id from timesheet').flat());
    const recorded = new Set(all('select object_id from audit_event').flat());
    const answers = new Map(
      all('select key, answer from idempotency_key where status = 201').map(([key = '', answer = '']) => [
        key,
        answer,
      ]),
    );
    const lost = ledger.filter(({ id }) => !ids.has(id)).length;
    const incomplete = ledger.filter(
      ({ id, key }) => !recorded.has(id) || !answers.get(key)?.includes(id),
    ).length;
    const entries = Number(first('select count(*) from timesheet'));
    const rowsApart =
      Number(first('select count(*) from timesheet where id not in (select object_id from audit_event)')) +
      Number(first('select count(*) from idempotency_key where status is null')) +
      Math.abs(entries - Number(first('select count(*) from idempotency_key'))) +
      Math.abs(
        Number(first('select sum(count) from audit_head')) -
          Number(first('select count(*) from audit_event')),
      );
    return {
      acknowledged: ledger.length,
      lost,
      halfWritten: incomplete + rowsApart,
      entries,
      integrity: String(first('pragma integrity_check')),
    };
  } finally {
    database.close();
  }
}
