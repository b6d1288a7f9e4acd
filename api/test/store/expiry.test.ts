import test from 'ava';
import { sql } from 'kysely';
import { deleteExpiredIdempotencyKeys } from '../../src/store/idempotency-keys.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { deleteTombstones } from '../../src/store/timesheets.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

const instants = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map(
  (day) => `${day}T00:00:00.000Z`,
);
const before = '2026-01-04T00:00:00.000Z';

for (const dialect of dialects) {
  test(`${dialect}: what has expired is deleted in parts, and nothing else`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToLatest(store);
    const { db } = store;
    for (const [index, at] of instants.entries()) {
      const id = crypto.randomUUID();
      await sql`insert into idempotency_key (issuer, client_id, user_id, operation, key, request_hash, created_at)
        values ('i', 'c', 'u', 'o', ${`k${index}`}, '', ${at})`.execute(db);
      await sql`insert into timesheet_tombstone
        (id, user_id, date, week, project_id, deleted_by_kind, deleted_at, version)
        values (${id}, 'u', '2026-01-01', '2026-W01', 'p', 'person', ${at}, 2)`.execute(db);
    }
    for (const expected of [2, 1, 0]) {
      t.is(await store.transaction((trx) => deleteExpiredIdempotencyKeys(trx, before, 2)), expected);
      t.is(await store.transaction((trx) => deleteTombstones(trx, before, 2)), expected);
    }
    t.deepEqual(await db.selectFrom('idempotency_key').select('key').execute(), [{ key: 'k3' }]);
    t.is((await db.selectFrom('timesheet_tombstone').selectAll().execute()).length, 1);
  });
}
