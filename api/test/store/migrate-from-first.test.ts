import test from 'ava';
import { sql } from 'kysely';
import { weeksOf } from '../../src/store/audit.ts';
import { takeChangeNumber } from '../../src/store/change-clock.ts';
import { type ChangedKey, selectChangedKeys, selectChangedRows } from '../../src/store/changes.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/open.ts';
import { selectPersonPage } from '../../src/store/people-list.ts';
import { insertProject } from '../../src/store/projects.ts';
import { selectWeekEvents } from '../../src/store/week-events.ts';
import { selectTouchedWeekPage } from '../../src/store/week-list.ts';
import { dialects } from '../_dialects.ts';
import { findDamage, selectEvents } from '../domain/_audit.ts';
import { emptyDatabase, openFor } from './_database.ts';
import { firstStep, insertHistory, insertRows, migrateToFirst, type Told } from './_first-schema.ts';

const laterSteps = [
  '2026-11-21T120000_add_weekly_workflow',
  '2026-11-28T000000_use_native_types',
  '2026-11-28T010000_index_what_machines_follow',
];
const at = '2026-11-20T08:00:00.000Z';
const dated = { created_at: at, updated_at: at, version: 1 };
const nobodyYet = {
  active_from: null,
  active_to: null,
  target_minutes: null,
  signed_in_from: null,
  last_seen_at: null,
};
const ann = {
  user_id: 'ann',
  email: 'Ann.O_Neil@abc.example',
  name: 'Ännchen ΟΔΥΣΣΕΥΣ',
  user_type: 'employee',
};
const bob = { user_id: 'bob|5f%', email: null, name: null, user_type: 'contractor' };
const project = {
  project_id: 'p',
  name: 'P',
  client: null,
  open_from: null,
  open_to: null,
  archived_at: null,
};

function entry(id: string, date: string, week: string, note: string) {
  return {
    id,
    user_id: 'ann',
    user_type: 'employee',
    date,
    week,
    project_id: 'p',
    minutes: 60,
    note,
    source_system: null,
    source_external_id: null,
    created_by_kind: 'person',
    created_by_id: 'ann',
    written_by_kind: 'person',
    ...dated,
  };
}

/** What people may write in a note: it must not pass for the week. */
const tricky = '"week":"1999-W01",\n{\\"week\\": null} 😀 \u2028';
const [id1, id2, id3] = [1, 2, 3].map((n) => `0193a1b2-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const stays = entry(id1, '2026-11-09', '2026-W46', tricky);
const moves = entry(id2, '2026-11-10', '2026-W46', '');
const moved = { ...moves, date: '2026-11-17', week: '2026-W47', version: 2 };
const within = { ...moved, date: '2026-11-18', version: 3 };
const gone = entry(id3, '2026-11-11', '2026-W46', 'gone');
const state = { submitted_at: null, decided_at: null, decided_by: null, comment: null, updated_at: at };

const history: Told[] = [
  { user_id: '', action: 'project.create', object_id: 'p', before: null, after: { ...project, ...dated } },
  { user_id: 'ann', action: 'person.register', object_id: 'ann', before: null, after: { ...ann, ...dated } },
  { user_id: 'ann', action: 'timesheet.create', object_id: id1, before: null, after: stays },
  { user_id: 'ann', action: 'timesheet.create', object_id: id2, before: null, after: moves },
  { user_id: 'ann', action: 'timesheet.update', object_id: id2, before: moves, after: moved },
  { user_id: 'ann', action: 'timesheet.update', object_id: id2, before: moved, after: within },
  { user_id: 'ann', action: 'timesheet.create', object_id: id3, before: null, after: gone },
  { user_id: 'ann', action: 'timesheet.delete', object_id: id3, before: gone, after: null },
];

async function fill(store: Store): Promise<void> {
  await insertRows(
    store,
    'person',
    [ann, bob].map((person) => ({ ...person, ...nobodyYet, ...dated })),
  );
  await insertRows(store, 'project', [{ ...project, ...dated }]);
  await insertRows(store, 'timesheet_week', [
    { user_id: 'ann', week: '2026-W46', status: 'submitted', ...state, version: 5 },
    { user_id: 'ann', week: '2026-W47', status: 'open', ...state, version: 2 },
  ]);
  await insertRows(
    store,
    'timesheet',
    [stays, within].map((row) => ({ ...row, note_folded: row.note.toLowerCase() })),
  );
  const { id, user_id, date, week, project_id } = gone;
  const tombstone = { id, user_id, date, week, project_id, source_system: null, source_external_id: null };
  await insertRows(store, 'timesheet_tombstone', [
    { ...tombstone, deleted_by_kind: 'person', deleted_at: at, version: 2 },
  ]);
  await insertHistory(store, history);
}

async function readFeed({ db, dialect }: Store, limit: number): Promise<ChangedKey[]> {
  const keys: ChangedKey[] = [];
  for (;;) {
    const filter = { userIds: undefined, system: undefined };
    const page = await selectChangedKeys(db, dialect, filter, keys.at(-1), limit);
    keys.push(...page);
    if (page.length < limit) return keys;
  }
}

for (const dialect of dialects) {
  test(`${dialect}: a database of the first release is brought up to date with all that is in it`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToFirst(store);
    await fill(store);
    t.deepEqual(await migrateToLatest(store), laterSteps);
    const { db } = store;

    const events = [...(await selectEvents(store, '')), ...(await selectEvents(store, 'ann'))];
    t.deepEqual(
      events.map(({ week, moved_from_week }) => ({ week, moved_from_week })),
      history.map(({ before, after }) => weeksOf(before, after)),
    );
    t.deepEqual(await findDamage(store), []);
    const seqsOf = async (week: string) =>
      (await selectWeekEvents(db, { user_id: 'ann', week }, undefined, 50)).map(({ seq }) => seq);
    t.deepEqual(await seqsOf('2026-W46'), [7, 6, 4, 3, 2]);
    t.deepEqual(await seqsOf('2026-W47'), [5, 4]);
    t.deepEqual(await seqsOf('1999-W01'), []);

    const found = async (text: string) => {
      const filter = { activeOn: undefined, userType: undefined, text };
      return (await selectPersonPage(db, filter, undefined, 10)).map(({ user_id }) => user_id);
    };
    t.deepEqual(await found('ÄNNCHEN'), ['ann']);
    t.deepEqual(await found('οδυσσευς'), ['ann']);
    t.deepEqual(await found('ann.o_neil@ABC'), ['ann']);
    t.deepEqual(await found('BOB|5F%'), ['bob|5f%']);
    t.deepEqual(await found('null'), []);
    const people = { userType: undefined, text: 'odysseus' };
    const submitted = { status: 'submitted' as const, week: undefined };
    const first = { after: undefined, limit: 10 };
    t.deepEqual(await selectTouchedWeekPage(db, { ...submitted, people }, first), []);
    const [waiting] = await selectTouchedWeekPage(
      db,
      { ...submitted, people: { ...people, text: 'ännchen' } },
      first,
    );
    t.like(waiting, { user_id: 'ann', week: '2026-W46', version: 5, name: ann.name });
  });

  test(`${dialect}: the feed of a database of the first release begins with all that is in it, then what comes`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToFirst(store);
    await fill(store);
    await migrateToLatest(store);
    const expected = [
      'project p',
      `timesheet ${id1}`,
      `timesheet ${id2}`,
      'timesheet_week ann/2026-W46',
      'timesheet_week ann/2026-W47',
      `tombstone ${id3}`,
    ];
    for (const limit of [1, 2, 5, 6, 7]) {
      const keys = await readFeed(store, limit);
      t.deepEqual(keys.map(({ kind, id }) => `${kind} ${id}`).sort(), expected, `limit ${limit}`);
    }
    const before = await readFeed(store, 50);
    const rows = await selectChangedRows(store.db, before);
    t.like(rows.timesheets.get(id1), { note: tricky, status: 'submitted' });
    await store.transaction(async (trx) => {
      const row = { ...project, ...dated, project_id: 'new' };
      await insertProject(trx, row, await takeChangeNumber(trx, dialect));
    });
    // PostgreSQL's feed waits for the other transactions of the server.
    let after: ChangedKey[] = [];
    for (const until = Date.now() + 30_000; after.length === 0 && Date.now() < until; ) {
      const filter = { userIds: undefined, system: undefined };
      after = await selectChangedKeys(store.db, dialect, filter, before.at(-1), 50);
    }
    t.deepEqual(
      after.map(({ kind, id }) => `${kind} ${id}`),
      ['project new'],
    );
  });

  test(`${dialect}: a step that fails leaves a database of the first release as it was`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToFirst(store);
    await fill(store);
    // The last thing that the step makes is there already.
    await sql`create index audit_event_user_id_moved_from_week_seq_idx on audit_event (seq)`.execute(
      store.db,
    );
    await t.throwsAsync(migrateToLatest(store), { message: /already exists/ });
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
    t.deepEqual(
      rows.map(({ name }) => name),
      [firstStep],
    );
    const tables = await store.db.introspection.getTables();
    t.false(tables.some(({ name }) => name === 'change_clock'));
    t.false(
      tables.flatMap(({ columns }) => columns).some(({ name }) => name === 'changed_in' || name === 'search'),
    );
    await sql`drop index audit_event_user_id_moved_from_week_seq_idx`.execute(store.db);
    t.deepEqual(await migrateToLatest(store), laterSteps);
    t.is((await readFeed(store, 50)).length, 6);
  });
}
