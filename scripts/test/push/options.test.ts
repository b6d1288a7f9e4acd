import test from 'ava';
import { CannotRun } from '../../src/push/cannot-run.ts';
import { readOptions } from '../../src/push/options.ts';
import { readSettings } from '../../src/push/settings.ts';
import { writeFile } from './_files.ts';

test('the command line', (t) => {
  t.deepEqual(readOptions(['w46.csv'], '/here'), {
    file: '/here/w46.csv',
    format: 'csv',
    dryRun: false,
    reportFile: undefined,
  });
  t.deepEqual(readOptions(['--dry-run', '--report', 'out/r.json', '/there/W46.JSONL'], '/here'), {
    file: '/there/W46.JSONL',
    format: 'jsonl',
    dryRun: true,
    reportFile: '/here/out/r.json',
  });
});

for (const [args, message] of [
  [[], /^Name the file to push: npm run push -- FILE/],
  [['a.csv', 'b.csv'], /^Push one file at a time, not a\.csv and b\.csv/],
  [['a.xlsx'], /^a\.xlsx must end in \.csv or \.jsonl/],
  [['a.csv', '--secret', 'x'], /^Unknown option '--secret'.*Usage: npm run push/],
  [['a.csv', '--report'], /argument missing.*Usage: npm run push/],
] as const) {
  test(`${JSON.stringify(args)} is refused in one line`, (t) => {
    const error = t.throws(() => readOptions(args, '/here'), { instanceOf: CannotRun, message });
    t.false(error?.message.includes('\n'));
  });
}

test('without variables the local set-up is meant', (t) => {
  const settings = readSettings({ TIMESHEETS_CLIENT_SECRET: 's' });
  t.is(settings.apiUrl.href, 'http://localhost:8080/api/v1');
  t.is(settings.issuer.href, 'http://localhost:9000/');
  t.is(settings.clientId, 'contractor-push');
  t.is(settings.audience, undefined);
});

test('the secret comes from the environment, or from a file', (t) => {
  const file = writeFile(t, 'secret', ' from the file\n');
  t.is(
    readSettings({ TIMESHEETS_CLIENT_SECRET: 'from the environment' }).clientSecret,
    'from the environment',
  );
  t.is(readSettings({ TIMESHEETS_CLIENT_SECRET_FILE: file }).clientSecret, 'from the file');
});

for (const [env, message] of [
  [{ TIMESHEETS_API_URL: 'timesheets.example' }, /^TIMESHEETS_API_URL must be an absolute URL/],
  [{ TIMESHEETS_API_URL: 'http://timesheets.example/api/v1' }, /^TIMESHEETS_API_URL must be https/],
  [{ TIMESHEETS_ISSUER: 'http://id.example/' }, /^TIMESHEETS_ISSUER must be https/],
  [{ TIMESHEETS_ISSUER: 'http://localhost.id.example/' }, /^TIMESHEETS_ISSUER must be https/],
  [{ TIMESHEETS_ISSUER: 'https://id.example/' }, /^Set TIMESHEETS_CLIENT_SECRET_FILE or/],
  [
    { TIMESHEETS_CLIENT_SECRET_FILE: 'no-folder/secret' },
    /from no-folder\/secret \(ENOENT\): check TIMESHEETS_CLIENT_SECRET_FILE/,
  ],
  [{ LOCAL_DATA_DIR: 'no-folder' }, /ENOENT\): start the local set-up once \(npm start\), or/],
  [{ PORT: 'x' }, /^PORT is "x"/],
] as const) {
  test(`${JSON.stringify(env)} is refused by its name`, (t) => {
    t.throws(() => readSettings(env), { instanceOf: CannotRun, message });
  });
}

test('an empty file holds no secret', (t) => {
  const env = { TIMESHEETS_CLIENT_SECRET_FILE: writeFile(t, 'secret', '\n') };
  t.throws(() => readSettings(env), { instanceOf: CannotRun, message: /is empty/ });
});
