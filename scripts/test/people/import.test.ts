import { fileURLToPath } from 'node:url';
import test from 'ava';
import { writeFile } from '../_files.ts';
import { startLocalSetUp } from '../_local-set-up.ts';
import { runCommand, startCommand } from '../_run-command.ts';
import { counts, directoryOf } from './_people.ts';

const sample = fileURLToPath(new URL('../../samples/people.csv', import.meta.url));

test('a dry run stores nothing and says what it would do; an import stores everybody; a second one changes nothing', async (t) => {
  const { environmentOf, manager } = await startLocalSetUp(t);
  const environment = environmentOf('directoryImport');
  const before = await directoryOf(manager);

  const dry = await runCommand('people', [sample, '--dry-run'], environment);
  t.is(dry.code, 0, dry.stderr);
  t.regex(dry.stdout, /nothing was stored/);
  t.regex(dry.stdout, /^line 2, ann@abc\.example: new: name Ann Example, .*target_minutes 2400$/m);
  t.regex(dry.stdout, /^line 4, mia@abc\.example: active_from \(empty\) -> 2024-05-01, target_minutes/m);
  t.deepEqual(counts(dry.stdout), { created: 4, updated: 1, unchanged: 0, refused: 0 });
  t.deepEqual(await directoryOf(manager), before);

  const first = await runCommand('people', [sample], environment);
  t.is(first.code, 0, first.stderr);
  t.deepEqual(counts(first.stdout), { created: 4, updated: 1, unchanged: 0, refused: 0 });
  const stored = await directoryOf(manager);
  t.like(stored['carla@contractors.example'], {
    name: 'Carla Contractor',
    email: 'carla@contractors.example',
    user_type: 'contractor',
    active_from: '2026-09-01',
    active_to: '2027-02-28',
    target_minutes: 1440,
  });
  t.like(stored['mia@abc.example'], { target_minutes: 2310, active_from: '2024-05-01', active_to: null });
  t.like(stored['max@abc.example'], { target_minutes: 1920 });
  t.like(stored['dmitri.volkov@contractors.example'], { target_minutes: null });

  const second = await runCommand('people', [sample], environment);
  t.is(second.code, 0, second.stderr);
  t.deepEqual(counts(second.stdout), { created: 0, updated: 0, unchanged: 5, refused: 0 });
  t.deepEqual(await directoryOf(manager), stored);
});

test('what the file has no column for stays, and so does whoever is not in it; an empty cell empties', async (t) => {
  const { environmentOf, manager } = await startLocalSetUp(t);
  const environment = environmentOf('directoryImport');
  t.is((await runCommand('people', [sample], environment)).code, 0);
  const before = await directoryOf(manager);

  const text = 'Target_Minutes,User_ID,active_to\n1200, Ann@ABC.example ,\n,carla@contractors.example,\n';
  const { code, stdout, stderr } = await runCommand('people', [writeFile(t, 'part.csv', text)], environment);
  t.is(code, 0, stderr);
  t.deepEqual(counts(stdout), { created: 0, updated: 2, unchanged: 0, refused: 0 });
  const { version, updated_at, ...ann } = before['ann@abc.example'] ?? t.fail();
  const after = await directoryOf(manager);
  t.like(after['ann@abc.example'], { ...ann, target_minutes: 1200 });
  t.like(after['carla@contractors.example'], {
    name: 'Carla Contractor',
    active_from: '2026-09-01',
    active_to: null,
    target_minutes: null,
  });
  t.deepEqual(after['max@abc.example'], before['max@abc.example']);
});

test('every fault is named with its line and column, and nothing is sent', async (t) => {
  const { environmentOf, manager } = await startLocalSetUp(t);
  const before = await directoryOf(manager);
  const text = [
    'user_id,name,email,user_type,active_from,active_to,target_hours',
    'new@abc.example,New,new@abc.example,employee,,,40',
    ',Nobody,,employee,,,',
    'a/b,,,employee,,,',
    'x@abc.example,,somewhere,boss,20.11.2026,2026-02-30,a lot',
    'NEW@abc.example,,,employee,,,200',
    'y@abc.example,,,employee',
    'z@abc.example,,,,,,40',
    'w@abc.example,,,contractor,2026-11-02,2026-11-01,40',
  ].join('\n');
  const file = writeFile(t, 'people.csv', text);
  const outcome = await runCommand('people', [file], environmentOf('directoryImport'));
  t.is(outcome.code, 2);
  t.is(outcome.stdout, '');
  t.deepEqual(outcome.stderr.trim().split('\n'), [
    `${file} has faults, and nothing was sent. Correct them and run it again:`,
    'line 3, user_id: is missing',
    'line 4, user_id: "a/b" has a slash in it',
    'line 5, email: "somewhere" is no e-mail address',
    'line 5, user_type: "boss" is neither employee nor contractor',
    'line 5, active_from: "20.11.2026" is not a day as YYYY-MM-DD',
    'line 5, active_to: "2026-02-30" is not a day as YYYY-MM-DD',
    'line 5, target_hours: "a lot" is not hours from 0 to 168, as 40, 38.5 or 38:30',
    'line 6, target_hours: "200" is not hours from 0 to 168, as 40, 38.5 or 38:30',
    'line 6, user_id: NEW@abc.example is on line 2 already',
    'line 7: has 4 cells where the header has 7: put quotes around a cell with a comma in it',
  ]);

  const rest = text
    .split('\n')
    .filter((_, at) => [0, 1, 7, 8].includes(at))
    .join('\n');
  const second = await runCommand(
    'people',
    [writeFile(t, 'people.csv', rest)],
    environmentOf('directoryImport'),
  );
  t.is(second.code, 2);
  t.deepEqual(second.stderr.trim().split('\n').slice(1), [
    'line 3, user_type: is missing: z@abc.example is not in the directory yet',
    'line 4, active_to: w@abc.example would be active from 2026-11-02 to 2026-11-01, which ends before it begins',
  ]);
  t.deepEqual(await directoryOf(manager), before);
});

for (const [name, header, message] of [
  ['an unknown column', 'user_id,hours', /the column "hours" is unknown\. The columns are user_id, name,/],
  ['no user_id', 'name,email', /the column user_id is missing/],
  ['both targets', 'user_id,target_minutes,target_hours', /target_minutes or target_hours, not both/],
] as const) {
  test(`a file with ${name} is refused`, async (t) => {
    const file = writeFile(t, 'people.csv', `${header}\nann,,\n`);
    const { code, stderr } = await runCommand('people', [file], { TIMESHEETS_CLIENT_SECRET: 'secret' });
    t.is(code, 2);
    t.regex(stderr, message);
  });
}

test('a client without manage:directory is refused in one line', async (t) => {
  const { environmentOf } = await startLocalSetUp(t);
  const { code, stderr } = await runCommand('people', [sample], environmentOf('push'));
  t.is(code, 2);
  t.regex(stderr, /^.*contractor-push.*invalid_scope|^The API refuses contractor-push: 403/);
  t.is(stderr.trim().split('\n').length, 1);
});

test('the secret of the local set-up is found by itself, and the way to it is told when it is not there', async (t) => {
  const { environmentOf, folder, manager } = await startLocalSetUp(t);
  const { TIMESHEETS_CLIENT_SECRET: _, TIMESHEETS_CLIENT_ID: __, ...rest } = environmentOf('directoryImport');
  const { code, stderr } = await runCommand('people', [sample], { ...rest, LOCAL_DATA_DIR: folder });
  t.is(code, 0, stderr);
  t.is(Object.keys(await directoryOf(manager)).length, 5);

  const elsewhere = await runCommand('people', [sample], { ...rest, LOCAL_DATA_DIR: `${folder}/nowhere` });
  t.is(elsewhere.code, 2);
  t.regex(elsewhere.stderr, /directory-import\.secret \(ENOENT\): start the local set-up once/);
});

test('a person who changes while the import runs is refused, and the others are stored', async (t) => {
  const { environmentOf, clientOf, manager } = await startLocalSetUp(t);
  const ids = Array.from({ length: 800 }, (_, at) => `p${String(at).padStart(4, '0')}@abc.example`);
  const last = 'p0799@abc.example';
  const body = { name: 'Last', user_type: 'employee' as const };
  await manager.PUT('/people/{user_id}', { params: { path: { user_id: last } }, body });
  const file = writeFile(
    t,
    'p.csv',
    ['user_id,user_type', ...ids.map((id) => `${id},contractor`)].join('\n'),
  );

  const { child, outcome } = startCommand('people', [file], environmentOf('directoryImport'));
  const max = clientOf('max@abc.example');
  const changed = Promise.withResolvers<unknown>();
  child.stderr?.once('data', () => {
    const params = { path: { user_id: last } };
    changed.resolve(max.PUT('/people/{user_id}', { params, body: { ...body, name: 'Meanwhile' } }));
  });
  await changed.promise;
  const { code, stdout } = await outcome;
  t.is(code, 1, stdout);
  t.deepEqual(counts(stdout), { created: 799, updated: 0, unchanged: 0, refused: 1 });
  t.regex(stdout, /^line 801, p0799@abc\.example: version-mismatch: .*run the import again$/m);
  t.like((await directoryOf(max))[last], { name: 'Meanwhile', user_type: 'employee' });
});

test('Ctrl-C ends it between two people, and says that it may be run again', async (t) => {
  const { environmentOf } = await startLocalSetUp(t);
  const rows = Array.from({ length: 3000 }, (_, at) => `p${at}@abc.example,employee`);
  const file = writeFile(t, 'p.csv', ['user_id,user_type', ...rows].join('\n'));
  const { child, outcome } = startCommand('people', [file], environmentOf('directoryImport'));
  child.stderr?.on('data', (text) => {
    if (String(text).includes('50 of 3000 people')) child.kill('SIGINT');
  });
  const { code, stdout, stderr } = await outcome;
  t.is(code, 130);
  const [, done] = /Interrupted after (\d+) of 3000 people\. Run the same command again/.exec(stderr) ?? [];
  t.regex(stdout, new RegExp(`created +${done}\n`));
  t.regex(stdout, new RegExp(`not yet +${3000 - Number(done)}`));
});
