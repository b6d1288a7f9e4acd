import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays } from '@timesheets/sdk/calendar';
import ava, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { sqlitePath } from '../../src/store/sqlite-path.ts';
import { read, startApi, type TestApi } from '../_api.ts';
import { create, post } from '../operations/_entries.ts';
import { listIds } from '../operations/_list.ts';
import { emptyDatabase } from '../store/_database.ts';
import { end, run } from './_process.ts';

/** One by one: each has an API and programs that read whole databases. */
const test = ava.serial;

async function backUp(t: ExecutionContext, url: string, ...args: string[]) {
  const program = run('backup.ts', { DATABASE_URL: url }, undefined, args);
  t.teardown(() => end(program));
  const { code } = await program.ended;
  return { code, ...program.output };
}

async function start(t: ExecutionContext): Promise<{ api: TestApi; url: string; file: string }> {
  const url = await emptyDatabase(t, 'sqlite');
  const api = await startApi('sqlite', { DATABASE_URL: url });
  t.teardown(api.close);
  return { api, url, file: join(dirname(sqlitePath(url)), 'backup.db') };
}

/** What is in a folder besides the database that is in use. */
function filesBeside(file: string): string[] {
  return readdirSync(dirname(file)).filter((name) => !name.startsWith('timesheets.db'));
}

test('a backup of a database that is being written to holds all that was acknowledged before, and is served from elsewhere', async (t) => {
  const { api, url, file } = await start(t);
  const acknowledged: string[] = [];
  const stop = new AbortController();
  const writers = ['ann', 'bob', 'carla', 'dan'].map(async (userId) => {
    const person = await api.person(userId);
    for (let n = 0; !stop.signal.aborted; n += 1) {
      const body = { date: addDays('2020-01-01', n), project_id: 'acme-website', minutes: 1 };
      const response = await post(person, body);
      t.is(response.status, 201);
      acknowledged.push((await read<{ id: string }>(response)).id);
    }
  });
  while (acknowledged.length < 200) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = [...acknowledged];
  const made = await backUp(t, url, file);
  const during = acknowledged.length - before.length;
  stop.abort();
  await Promise.all(writers);
  t.is(made.code, 0, made.stderr);
  t.regex(
    made.stdout,
    /^Pages: all whole\. MiB: .*\nChains: 6, events: \d+, rows compared: \d+, damages: 0\nDigest/,
  );
  t.true(made.stdout.endsWith(`Backup: ${file}\n`));
  t.true(during > 0, 'nothing was written meanwhile');
  t.deepEqual(filesBeside(file), ['backup.db']);

  const restored = await startApi('sqlite', { DATABASE_URL: `sqlite:${file}` });
  t.teardown(restored.close);
  const rows = await restored.store.db.selectFrom('timesheet').select('id').execute();
  const ids = new Set(rows.map(({ id }) => id));
  t.deepEqual(
    before.filter((id) => !ids.has(id)),
    [],
  );
  t.true(ids.size <= acknowledged.length);
  const ann = await restored.person('ann');
  t.true((await listIds(ann)).length > 0);
  t.is((await post(ann, { date: '2019-01-01', project_id: 'acme-website', minutes: 1 })).status, 201);
});

test('a backup overwrites nothing', async (t) => {
  const { url, file } = await start(t);
  writeFileSync(file, 'precious');
  const { code, stderr } = await backUp(t, url, file);
  t.is(code, 2);
  t.is(stderr, `${file} is there already, and a backup overwrites nothing. Name another file.\n`);
  t.is(readFileSync(file, 'utf8'), 'precious');
  t.deepEqual(filesBeside(file), ['backup.db']);
});

test('a backup of a history that is damaged is made, and says so', async (t) => {
  const { api, url, file } = await start(t);
  await create(await api.person('ann'));
  await sql`update audit_event set reason = 'forged' where user_id = 'ann'`.execute(api.store.db);
  const { code, stdout } = await backUp(t, url, file);
  t.is(code, 1);
  t.regex(stdout, /^ann: event 1 .* is not as it was written/);
  t.true(existsSync(file));
});

test('no backup is made of a file whose pages are damaged', async (t) => {
  const { api, url, file } = await start(t);
  const ann = await api.person('ann');
  for (let n = 0; n < 50; n += 1) await create(ann, { date: addDays('2020-01-01', n) });
  await api.close();
  const path = sqlitePath(url);
  const database = new DatabaseSync(path);
  const { pages } = database.prepare('select page_count as pages from pragma_page_count').get() ?? {};
  database.close();
  // The file says that it has more pages than there are.
  truncateSync(path, (Number(pages) - 3) * 4096);
  const { code, stderr } = await backUp(t, url, file);
  t.is(code, 2);
  t.regex(stderr, /malformed|damaged/);
  t.deepEqual(filesBeside(file), []);
});

test('a database of an older version is backed up without its history being verified', async (t) => {
  const { api, url, file } = await start(t);
  await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(
    api.store.db,
  );
  const { code, stdout } = await backUp(t, url, file);
  t.is(code, 0);
  t.regex(stdout, /another version than this program, which cannot verify its history/);
});

test('backup says what to do when it cannot run', async (t) => {
  const { url, file } = await start(t);
  const missing = join(dirname(file), 'none.db');
  for (const [database, args, said] of [
    [url, [], /^Usage: npm run backup -- FILE/],
    [url, ['a', 'b'], /^Unknown argument: b\n/],
    [url, ['--force'], /^Unknown argument: --force\n/],
    [`sqlite:${missing}`, [file], new RegExp(`^There is no database at ${missing}`)],
    [url, [join(dirname(file), 'nowhere', 'x.db')], /^There is no folder .*nowhere/],
    [
      'postgres://ann:secret@127.0.0.1:1/x',
      [file],
      /^This copies SQLite files\..*\n {2}pg_dump --format=custom/,
    ],
  ] as const) {
    const { code, stderr } = await backUp(t, database, ...args);
    t.is(code, 2);
    t.regex(stderr, said);
    t.false(stderr.includes('secret'));
    t.notRegex(stderr, /^\s+at /m);
  }
  t.deepEqual(filesBeside(file), []);
  t.is((await backUp(t, url, '--help')).code, 0);
});
