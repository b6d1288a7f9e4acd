import test from 'ava';
import { readClientSettings } from '../../src/api-client/settings.ts';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { localMachines } from '../../src/local.ts';
import { writeFile } from '../_files.ts';

const readSettings = (env: Record<string, string>) => readClientSettings(env, localMachines.push);

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
