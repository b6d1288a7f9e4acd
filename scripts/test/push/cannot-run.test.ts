import test from 'ava';
import { missingFile, writeFile } from '../_files.ts';
import { startLocalSetUp } from '../_local-set-up.ts';
import { storedEntries } from '../_stored-entries.ts';
import { csvRow, header } from './_rows.ts';
import { type PushOutcome, runPush } from './_run-push.ts';

const content = [header, csvRow('a')].join('\n');

/** Nothing but one line that says why. */
function isRefused({ code, stdout, stderr }: PushOutcome): boolean {
  return code === 2 && stdout === '' && stderr.trimEnd().split('\n').length === 1;
}

test('without a file, and with one that is not there', async (t) => {
  const environment = { TIMESHEETS_CLIENT_SECRET: 'secret' };
  const without = await runPush([], environment);
  t.true(isRefused(without), without.stderr);
  t.regex(without.stderr, /^Name the file to push: npm run push -- FILE/);
  const file = missingFile(t, 'rows.csv');
  const missing = await runPush([file], environment);
  t.true(isRefused(missing), missing.stderr);
  t.is(missing.stderr, `${file} cannot be read (ENOENT).\n`);
});

test('--help prints how it is used, and needs nothing else', async (t) => {
  for (const args of [['--help'], ['rows.csv', '-h']]) {
    const { code, stdout, stderr } = await runPush(args, {});
    t.is(code, 0, stderr);
    t.regex(stdout, /^Usage: npm run push -- FILE\.csv\|FILE\.jsonl/);
    t.is(stderr, '');
  }
});

test('what is wrong around it is said in one line, and never with the secret', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);
  const file = writeFile(t, 'rows.csv', content);
  for (const [changes, message] of [
    [
      { TIMESHEETS_API_URL: 'http://127.0.0.1:9/api/v1' },
      /^The API cannot be reached at http:\/\/127\.0\.0\.1:9\/api\/v1: check/,
    ],
    [
      { TIMESHEETS_API_URL: `${environment.TIMESHEETS_API_URL}/nowhere` },
      /^The API refuses contractor-push: 404 not-found/,
    ],
    [
      { TIMESHEETS_API_URL: environment.TIMESHEETS_ISSUER },
      /does not name the API's audience: check TIMESHEETS_API_URL/,
    ],
    [
      { TIMESHEETS_ISSUER: 'http://127.0.0.1:9/' },
      /^The authorization server http:\/\/127\.0\.0\.1:9\/ cannot be used/,
    ],
    [{ TIMESHEETS_CLIENT_SECRET: 'a-wrong-secret' }, /gives contractor-push no access token: invalid_client/],
    [{ TIMESHEETS_AUDIENCE: 'https://elsewhere.example/' }, /no access token: invalid_target/],
  ] as const) {
    const used = { ...environment, ...changes } as Record<string, string>;
    const outcome = await runPush([file], used);
    t.true(isRefused(outcome), outcome.stderr);
    t.regex(outcome.stderr, message);
    t.false(outcome.stderr.includes(used.TIMESHEETS_CLIENT_SECRET ?? ''));
  }
  t.deepEqual(await storedEntries(manager), []);
});

test('a file with a part that cannot be read is not pushed at all', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);
  const outcome = await runPush([writeFile(t, 'rows.csv', `${content}\n"x"y,b\n`)], environment);
  t.true(isRefused(outcome), outcome.stderr);
  t.regex(outcome.stderr, /nothing was pushed/);
  t.deepEqual(await storedEntries(manager), []);
});

test('a client that the API does not know as a machine', async (t) => {
  const { environment } = await startLocalSetUp(t, { MACHINE_CLIENTS: '' });
  const outcome = await runPush([writeFile(t, 'rows.csv', content)], environment);
  t.true(isRefused(outcome), outcome.stderr);
  t.regex(outcome.stderr, /client-not-allowed/);
});

test('a report that cannot be written is noticed before anything is pushed', async (t) => {
  const reportFile = missingFile(t, 'report.json');
  const outcome = await runPush([writeFile(t, 'rows.csv', content), '--report', reportFile], {});
  t.true(isRefused(outcome), outcome.stderr);
  t.is(outcome.stderr, `--report ${reportFile} cannot be written (ENOENT).\n`);
});
