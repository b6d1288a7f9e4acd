import test from 'ava';
import { startLocalSetUp } from '../_local-set-up.ts';
import { runCommand } from '../_run-command.ts';

test('it joins two people of the local set-up’s database, and ends as the program that does it', async (t) => {
  const { clientOf, folder, stopApi } = await startLocalSetUp(t);
  const body = { date: '2026-11-12', project_id: 'internal', minutes: 60 };
  await clientOf('ann@abc.example').POST('/timesheets', { body });
  await clientOf('max@abc.example').GET('/timesheets');
  const environment = { LOCAL_DATA_DIR: folder };
  const merge = ['merge', 'ann@abc.example', 'MAX@abc.example'];

  const dry = await runCommand('people', [...merge, '--dry-run'], environment);
  t.is(dry.code, 0, dry.stderr);
  t.regex(
    dry.stdout,
    /^Dry run: nothing was changed\. It would merge ann@abc\.example into max@abc\.example\. Entries: 1,/,
  );
  const { data: stillThere } = await clientOf('ann@abc.example').GET('/timesheets');
  t.is(stillThere?.items.length, 1);

  const inUse = await runCommand('people', merge, environment);
  t.is(inUse.code, 2, inUse.stdout);
  t.regex(inUse.stderr, /in use/);

  await stopApi();
  const joined = await runCommand('people', merge, environment);
  t.is(joined.code, 0, joined.stderr);
  t.regex(joined.stdout, /^Merged ann@abc\.example into max@abc\.example\. Entries: 1,/);

  const unknown = await runCommand(
    'people',
    ['merge', ' Nobody@ABC.example', 'max@abc.example'],
    environment,
  );
  t.is(unknown.code, 1, unknown.stdout);
  t.regex(unknown.stderr, /^Nobody is known as nobody@abc\.example, in this very spelling\./);

  const verified = await runCommand('audit', ['verify'], environment);
  t.is(verified.code, 0, verified.stdout + verified.stderr);
  t.regex(verified.stdout, /^Whole\.$/m);
});

test('DATABASE_URL says which database, to the audit too', async (t) => {
  const { folder } = await startLocalSetUp(t);
  const environment = { LOCAL_DATA_DIR: folder, DATABASE_URL: `sqlite:${folder}/other.db` };
  const { code, stderr } = await runCommand(
    'people',
    ['merge', 'a@abc.example', 'b@abc.example'],
    environment,
  );
  t.is(code, 2);
  t.true(stderr.includes('other.db'), stderr);
  const audit = await runCommand('audit', ['verify'], environment);
  t.is(audit.code, 2);
  t.true(audit.stderr.includes('other.db'), audit.stderr);
});

test('the audit names a wrong argument, and a local set-up that is not there', async (t) => {
  const wrong = await runCommand('audit', ['check'], {});
  t.is(wrong.code, 2);
  t.is(wrong.stderr, 'Unknown argument: check\nUsage: npm run audit -- verify [--as-of INSTANT]\n');
  const none = await runCommand('audit', ['verify'], { LOCAL_DATA_DIR: '/nowhere' });
  t.is(none.code, 2);
  t.regex(none.stderr, /There is no database at \/nowhere\/timesheets\.db/);
});
