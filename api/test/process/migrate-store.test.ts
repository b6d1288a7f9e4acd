import { readFile } from 'node:fs/promises';
import ava, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { migrateToLatest } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/open.ts';
import { type Caller, startApi, type TestApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { outcomes, runBatch } from '../operations/_batch.ts';
import { followerOf, has } from '../operations/_changes.ts';
import { create, post } from '../operations/_entries.ts';
import { startSecondApp } from '../operations/_second-app.ts';
import { weeksAgo } from '../operations/_weeks.ts';
import { emptyDatabase, openFor } from '../store/_database.ts';
import { fillScene, type MovedScene } from './_moved-scene.ts';
import { end, run } from './_process.ts';

const test = dialects.length === 2 ? ava.serial : ava.skip;

async function moveStore(t: ExecutionContext, ...args: string[]) {
  const program = run('migrate-store.ts', {}, undefined, args);
  t.teardown(() => end(program));
  const { code } = await program.ended;
  return { code, out: program.output.stdout, err: program.output.stderr };
}

/** An API on SQLite with everything in it, its file, and a copy of the file that nobody has open. */
async function start(
  t: ExecutionContext,
): Promise<{ api: TestApi; file: string; copy: string; scene: MovedScene }> {
  const file = await emptyDatabase(t, 'sqlite');
  const api = await startApi('sqlite', { DATABASE_URL: file });
  t.teardown(api.close);
  const scene = await fillScene(api);
  return { api, file, copy: await copyOf(api.store, file), scene };
}

async function copyOf({ db }: Store, file: string): Promise<string> {
  const copy = file.replace('.db', `-${crypto.randomUUID()}.db`);
  await sql`vacuum into ${copy.replace('sqlite:', '')}`.execute(db);
  return copy;
}

const week = weeksAgo(3);
const questions: Record<keyof MovedScene['callers'], readonly string[]> = {
  ann: [
    '/timesheets?limit=200',
    '/timesheets?limit=7&sort=date',
    `/timesheet-weeks/${week}`,
    '/timesheet-weeks',
    '/me',
  ],
  bob: [
    '/timesheets?project_id=acme-website&status=rejected',
    `/timesheet-weeks/${week}/events`,
    '/changes?limit=5',
  ],
  carla: ['/timesheets', `/timesheet-weeks/${weeksAgo(20)}`, '/changes?limit=200'],
  mia: [
    '/timesheets?user_id=all&limit=200',
    `/timesheets?user_id=all&q=%CE%BF%CE%B4%CF%85&from=${today}&to=${today}`,
    '/timesheets?user_id=ann&user_id=bob&limit=9',
    '/approvals?status=submitted',
    '/approvals?status=missing',
    `/timesheet-weeks/${week}/events?user_id=ann`,
    '/timesheet-weeks?user_id=all&limit=200',
    ...['project', 'user', 'week', 'day', 'user_type'].map(
      (by) => `/reports/summary?user_id=all&group_by=${by}&from=2026-01-01&to=${today}`,
    ),
    '/projects',
    '/people',
    '/settings',
    '/changes?user_id=all&limit=200',
  ],
  machine: ['/timesheets', '/timesheets?external_id=row-3', '/changes'],
};

/** A place in the feed without the instant at which it was given out. */
function placeOf(cursor: string): unknown[] {
  const [mark, , ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return [mark, ...place];
}

/** An answer but for when somebody was here last and when a place in the feed was given out. */
async function ask(caller: Caller, path: string) {
  const response = await caller.fetch(path);
  const body = JSON.stringify(await response.json(), (name, value) => {
    if (name === 'last_seen_at') return undefined;
    return name === 'next_cursor' && path.startsWith('/changes') ? placeOf(value) : value;
  });
  return { path, status: response.status, etag: response.headers.get('etag'), body };
}

test('a company that moves to PostgreSQL gets the same answers, and goes on where it was', async (t) => {
  const { api, copy, scene } = await start(t);
  const url = await emptyDatabase(t, 'postgres');
  const follower = followerOf(scene.callers.mia, 'user_id=all');
  await follower.read();
  const moved = await moveStore(t, copy, url);
  t.is(moved.code, 0, moved.err);
  t.regex(moved.out, /^timesheet: \d\d+$/m);
  t.regex(moved.out, /^timesheet_tombstone: 2$/m);
  t.regex(moved.out, /^idempotency_key: 1$/m);
  t.regex(moved.out, /Digest of all heads, there as here: [0-9a-f]{64}/);

  const store = openFor(t, url);
  const there = await startSecondApp(t, api, { store });
  for (const [name, paths] of Object.entries(questions)) {
    const caller = scene.callers[name as keyof typeof questions];
    for (const path of paths) {
      const expected = await ask(caller, path);
      t.is(expected.status, 200, path);
      t.deepEqual(await ask(there(caller), path), expected);
    }
  }

  const replayed = await post(there(scene.callers.ann), scene.keyed.body, scene.keyed.headers);
  t.deepEqual([replayed.status, replayed.headers.get('idempotency-replayed')], [201, 'true']);
  const again = outcomes(await runBatch(there(scene.callers.machine), scene.pushedItems));
  t.deepEqual(again, [...Array(11).fill('unchanged'), 'source-conflict']);

  // A place in the feed that SQLite gave out leads to what PostgreSQL writes, and to nothing before it.
  const onward = followerOf(there(scene.callers.mia), 'user_id=all');
  onward.cursor = follower.cursor;
  const { id } = await create(there(scene.callers.ann));
  const got = await onward.readUntil((changes) => has(changes, id));
  t.deepEqual(got.map(({ kind }) => kind).sort(), ['timesheet', 'timesheet_week']);
  const audit = run('audit.ts', { DATABASE_URL: url }, undefined, ['verify']);
  t.is((await audit.ended).code, 0, audit.output.stdout);
});

test('what must not be moved is refused, and nothing is there afterwards', async (t) => {
  const { api, file, copy } = await start(t);
  const url = await emptyDatabase(t, 'postgres');
  const inUse = await moveStore(t, file, url);
  t.deepEqual([inUse.code, /is in use\. Stop the API first/.test(inUse.err)], [1, true], inUse.err);

  const damaged = await copyOf(api.store, file);
  const source = openFor(t, damaged);
  await sql`update timesheet set minutes = 480 where user_id = 'carla'`.execute(source.db);
  await source.close();
  const refused = await moveStore(t, damaged, url);
  t.is(refused.code, 1);
  t.regex(
    refused.err,
    /^carla: \d+ entries differ.*\nThe history in the file is damaged.*\nNothing was moved\.\n$/s,
  );

  const store = openFor(t, url);
  t.deepEqual(await store.db.introspection.getTables(), []);
  await migrateToLatest(store);
  await sql`insert into project (project_id, name, created_at, updated_at, version)
    values ('p', 'P', now(), now(), 1)`.execute(store.db);
  const filled = await moveStore(t, copy, url);
  t.is(filled.code, 1);
  t.is(
    filled.err,
    'The new database is not empty: there are rows in project. Name one that is.\nNothing was moved.\n',
  );
  t.is((await store.db.selectFrom('person').selectAll().execute()).length, 0);

  await sql`delete from project`.execute(store.db);
  t.is((await moveStore(t, copy, url)).code, 0, 'what was refused can be tried again');
  t.is((await moveStore(t, copy, url)).code, 1, 'and is not moved twice');
});

test('a move that breaks off leaves nothing, and the file as it was', async (t) => {
  const { copy } = await start(t);
  const url = await emptyDatabase(t, 'postgres');
  const store = openFor(t, url);
  await migrateToLatest(store);
  const before = await readFile(copy.replace('sqlite:', ''));
  // The last table but one cannot be filled.
  await sql`alter table audit_head add constraint never check (count < 0)`.execute(store.db);
  const broken = await moveStore(t, copy, url);
  t.deepEqual([broken.code, /never/.test(broken.err)], [2, true], broken.err);
  t.is((await store.db.selectFrom('timesheet').select('id').execute()).length, 0);
  t.true(before.equals(await readFile(copy.replace('sqlite:', ''))));
  await sql`alter table audit_head drop constraint never`.execute(store.db);
  t.is((await moveStore(t, copy, url)).code, 0);
});

test('the command line says what is wrong with it', async (t) => {
  const cases = [
    [[], /^Usage: npm run migrate-store -- sqlite:PATH postgres:\/\/…/],
    [['data/timesheets.db', 'postgres://db/x'], /^FROM must be sqlite:PATH\./],
    [['sqlite:a.db', 'sqlite:b.db'], /^TO must be postgres:\/\/…\./],
    [['sqlite:/nowhere/a.db', 'postgres://db/x'], /^There is no database at \/nowhere\/a\.db\./],
    [['sqlite:a.db', 'postgres://db/x', 'more'], /^Unknown argument: more\nUsage/],
  ] as const;
  for (const [args, said] of cases) {
    const { code, err } = await moveStore(t, ...args);
    t.is(code, 2);
    t.regex(err, said);
  }
  t.is((await moveStore(t, '--help')).code, 0);
});
