import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { ownScopes, read, startApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { audience } from '../http/_forge.ts';
import { create } from '../operations/_entries.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { emptyDatabase, openFor } from '../store/_database.ts';
import { end, run } from './_process.ts';

async function merge(t: ExecutionContext, env: Record<string, string>, ...args: string[]) {
  const program = run('merge-people.ts', env, undefined, args);
  t.teardown(() => end(program));
  const { code } = await program.ended;
  return { code, ...program.output };
}

for (const dialect of dialects) {
  test.serial(
    `merges two people of a database, under the names that the API gives them (${dialect})`,
    async (t) => {
      const url = await emptyDatabase(t, dialect);
      const env = { DATABASE_URL: url, OIDC_USER_ID_CLAIM: `${audience}email`, OIDC_AUDIENCE: audience };
      const start = () => startApi(dialect, env, mail('mia@abc.example'));
      let api = await start();
      t.teardown(() => api.close());
      const signIn = (email: string) => api.person(email, { scopes: ownScopes, claims: mail(email) });
      await create(await signIn('Ann.Old@abc.example'), { minutes: 30 });
      await create(await signIn('ann@abc.example'), { minutes: 12 });
      await waitUntilSeen(api.store, ['mia@abc.example', 'ann.old@abc.example', 'ann@abc.example']);

      const args = ['ann.OLD@abc.example ', 'Ann@abc.example'];
      const done = 'ann.old@abc.example into ann@abc.example. Entries: 1, weeks they are in: 1, ';
      // Beside the API, and without being told what user ids are here.
      const dry = await merge(t, { DATABASE_URL: url }, ...args, '--dry-run');
      t.deepEqual(dry, {
        code: 0,
        stdout: `Dry run: nothing was changed. It would merge ${done}rejected weeks taken over: 0.\n`,
        stderr: '',
      });
      t.is((await api.store.db.selectFrom('timesheet_tombstone').select('id').execute()).length, 0);
      if (dialect === 'sqlite') {
        const early = await merge(t, env, ...args);
        t.is(early.code, 2);
        t.regex(early.stderr, /is in use by another process\. Stop that one first/);
        await api.close();
      }
      const merged = await merge(t, env, ...args);
      t.deepEqual(merged, {
        code: 0,
        stdout: `Merged ${done}rejected weeks taken over: 0.\n`,
        stderr: '',
      });
      for (const more of [[], ['--dry-run']]) {
        const unknown = await merge(t, { DATABASE_URL: url }, ' Nobody@ABC.example', args[1] ?? '', ...more);
        t.is(unknown.code, 1);
        t.regex(unknown.stderr, /^Nobody is known as nobody@abc\.example, in this very spelling\./);
      }
      const asTold = await merge(t, { DATABASE_URL: url, OIDC_USER_ID_CLAIM: 'sub' }, 'Ann@abc.example', 'x');
      t.regex(asTold.stderr, /^Nobody is known as Ann@abc\.example,/);

      if (dialect === 'sqlite') api = await start();
      const entries = await (await signIn('ann@abc.example')).fetch('/timesheets');
      const { items } = await read<{ items: { minutes: number }[] }>(entries);
      t.deepEqual(items.map(({ minutes }) => minutes).sort(), [12, 30]);
      const verified = run('audit.ts', { DATABASE_URL: url }, undefined, ['verify']);
      t.is((await verified.ended).code, 0, verified.output.stdout);
    },
  );

  test.serial(`refuses a database that is not up to date, and makes none (${dialect})`, async (t) => {
    const url = await emptyDatabase(t, dialect);
    if (dialect === 'sqlite') await makeEmpty(t, url);
    const old = await merge(t, { DATABASE_URL: url }, 'ann', 'bob');
    t.is(old.code, 2);
    t.regex(old.stderr, /Run "npm run migrate" first/);
    const store = openFor(t, url);
    t.deepEqual(await store.db.introspection.getTables(), []);
    await migrateToLatest(store);
    if (dialect === 'sqlite') await store.close();
    t.is((await merge(t, { DATABASE_URL: url }, 'ann', 'bob')).code, 1);
  });
}

test.serial('a wrong path is no new database', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-merge-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'deeper', 'none.db');
  const { code, stderr } = await merge(t, { DATABASE_URL: `sqlite:${path}` }, 'ann', 'bob');
  t.is(code, 2);
  t.is(stderr, `There is no database at ${path}. Set DATABASE_URL to the right one.\n`);
  t.false(existsSync(join(folder, 'deeper')));
});

test.serial('without two user ids it says how it is used; a wrong argument is named', async (t) => {
  for (const args of [[], ['ann']]) {
    const { code, stderr } = await merge(t, {}, ...args);
    t.is(code, 2);
    t.regex(stderr, /^Usage: node api\/src\/merge-people\.ts FROM INTO/);
  }
  for (const [wrong, ...args] of [
    ['carla', 'ann', 'bob', 'carla'],
    ['--force', '--force', 'ann', 'bob'],
  ]) {
    const { code, stderr } = await merge(t, {}, ...args);
    t.is(code, 2);
    t.is(stderr, `Unknown argument: ${wrong}\nUsage: node api/src/merge-people.ts FROM INTO [--dry-run]\n`);
  }
  const help = await merge(t, {}, '--help');
  t.is(help.code, 0);
  t.regex(help.stdout, /^Usage: /);
  const slash = await merge(t, {}, 'a/b', 'bob');
  t.deepEqual([slash.code, slash.stderr], [2, '"a/b" cannot be a user id.\n']);
});

/** A file without a table in it. */
async function makeEmpty(t: ExecutionContext, url: string): Promise<void> {
  const store = openFor(t, url);
  await store.ping();
  await store.close();
}

function mail(email: string): Record<string, unknown> {
  return { [`${audience}email`]: email, [`${audience}email_verified`]: true };
}
