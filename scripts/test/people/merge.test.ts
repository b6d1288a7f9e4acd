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

  const inUse = await runCommand('people', merge, environment);
  t.is(inUse.code, 2, inUse.stdout);
  t.regex(inUse.stderr, /in use/);

  await stopApi();
  const joined = await runCommand('people', merge, environment);
  t.is(joined.code, 0, joined.stderr);
  t.regex(joined.stdout, /^Merged ann@abc\.example into max@abc\.example/);

  const again = await runCommand('people', merge, environment);
  t.is(again.code, 1, again.stdout);
  t.regex(again.stderr, /ann@abc\.example/);
});

test('DATABASE_URL says which database', async (t) => {
  const { folder } = await startLocalSetUp(t);
  const environment = { LOCAL_DATA_DIR: folder, DATABASE_URL: `sqlite:${folder}/other.db` };
  const { code, stderr } = await runCommand(
    'people',
    ['merge', 'a@abc.example', 'b@abc.example'],
    environment,
  );
  t.is(code, 2);
  t.true(stderr.includes('other.db'), stderr);
});
