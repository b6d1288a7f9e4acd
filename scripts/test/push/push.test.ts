import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { writeFile } from '../_files.ts';
import { startLocalSetUp } from '../_local-set-up.ts';
import { storedEntries } from '../_stored-entries.ts';
import { csvRow, header } from './_rows.ts';
import { runPush } from './_run-push.ts';

const sample = fileURLToPath(new URL('../../samples/contractors-2026-w46.csv', import.meta.url));
const sampleRows = readFileSync(sample, 'utf8').trim().split('\n').length - 1;

const counts = (stdout: string) =>
  Object.fromEntries(
    [...stdout.matchAll(/^ {2}(\w+) +(\d+)$/gm)].map(([, name, count]) => [name, Number(count)]),
  );

test('a dry run stores nothing, a push stores every row, a second one changes nothing', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);

  const dry = await runPush([sample, '--dry-run'], environment);
  t.is(dry.code, 0, dry.stderr);
  t.regex(dry.stdout, /nothing was stored/);
  t.deepEqual(counts(dry.stdout), { created: sampleRows, updated: 0, unchanged: 0, refused: 0 });
  t.deepEqual(await storedEntries(manager), []);

  const first = await runPush([sample], environment);
  t.is(first.code, 0, first.stderr);
  t.deepEqual(counts(first.stdout), { created: sampleRows, updated: 0, unchanged: 0, refused: 0 });
  const stored = await storedEntries(manager);
  t.is(stored.length, sampleRows);
  const [entry] = stored.filter(({ source }) => source?.external_id === 'ct-88412');
  t.like(entry, {
    user_id: 'carla@contractors.example',
    user_type: 'contractor',
    date: '2026-11-02',
    project_id: 'acme-website',
    minutes: 210,
    note: 'Cookie banner: "decline" as big as "accept"',
    source: { system: 'contractor-tool' },
    created_by: { kind: 'client', id: 'contractor-push' },
  });

  const second = await runPush([sample], environment);
  t.is(second.code, 0, second.stderr);
  t.deepEqual(counts(second.stdout), { created: 0, updated: 0, unchanged: sampleRows, refused: 0 });
  t.deepEqual(await storedEntries(manager), stored);
});

test('what has changed is updated; what cannot be written is refused with its line, and the rest is written', async (t) => {
  const { environment, folder, manager } = await startLocalSetUp(t);
  const before = writeFile(t, 'before.csv', [header, csvRow('a'), csvRow('b')].join('\n'));
  t.is((await runPush([before], environment)).code, 0);

  const rows = [
    header,
    csvRow('a'),
    csvRow('b', 90),
    csvRow('c').replace('acme-website', 'acme-moon'),
    csvRow('d', 1440),
    csvRow('e', 'x'),
    csvRow('a', 30),
    csvRow('f').replace(',contractor,', ',employee,'),
    csvRow('g').replace('2026-11-12', '1999-12-31'),
    csvRow('h'),
  ];
  const reportFile = join(folder, 'report.json');
  const after = writeFile(t, 'after.csv', rows.join('\n'));
  const { code, stdout } = await runPush([after, '--report', reportFile], environment);
  t.is(code, 1);
  t.deepEqual(counts(stdout), { created: 1, updated: 1, unchanged: 1, refused: 6 });
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  t.like(report, { rows: 9, created: 1, updated: 1, unchanged: 1, complete: true, dry_run: false });
  const refused = report.refused.map((refusal: Record<string, unknown>) => [
    refusal.line,
    refusal.external_id,
    refusal.code,
  ]);
  t.deepEqual(
    refused.sort(([a]: [number], [b]: [number]) => a - b),
    [
      [4, 'c', 'unknown-project'],
      [5, 'd', 'day-full'],
      [6, 'e', 'invalid-row'],
      [7, 'a', 'duplicate-external-id'],
      [8, 'f', 'user-type-mismatch'],
      [9, 'g', 'date-out-of-range'],
    ],
  );
  for (const [line, externalId, problem] of refused) {
    t.true(stdout.includes(`\nline ${line}, ${externalId}: ${problem}: `), `${line}`);
  }
  t.regex(
    stdout,
    /^line 4, c: unknown-project: the project .+ does not exist; ask whoever manages the directory/m,
  );
  t.deepEqual(
    (await storedEntries(manager)).map((entry) => `${entry.source?.external_id} ${entry.minutes}`).sort(),
    ['a 60', 'b 90', 'h 60'],
  );
});

test('JSON lines and durations', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);
  const row = {
    user_id: 'Carla@Contractors.example',
    user_type: 'contractor',
    date: '2026-11-12',
    project_id: 'acme-app',
  };
  const lines = [
    { ...row, minutes: 45, external_id: 'a' },
    { ...row, duration: '1h30', note: 'ü', external_id: 'b' },
  ];
  const file = writeFile(t, 'rows.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const { code, stderr } = await runPush([file], environment);
  t.is(code, 0, stderr);
  t.deepEqual(
    (await storedEntries(manager)).map(({ user_id, minutes, note }) => [user_id, minutes, note]).sort(),
    [
      ['carla@contractors.example', 45, ''],
      ['carla@contractors.example', 90, 'ü'],
    ],
  );
});

test('what a person has changed since is not overwritten', async (t) => {
  const { apiUrl, environment, manager, provider } = await startLocalSetUp(t);
  t.is((await runPush([writeFile(t, 'a.csv', [header, csvRow('a')].join('\n'))], environment)).code, 0);
  const [entry] = await storedEntries(manager);
  const response = await fetch(`${apiUrl}/timesheets/${entry?.id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await provider.issueAccessToken('carla@contractors.example')}`,
      'content-type': 'application/json',
      'if-match': `"${entry?.version}"`,
    },
    body: '{"minutes":30}',
  });
  t.is(response.status, 200);
  const { code, stdout } = await runPush(
    [writeFile(t, 'a.csv', [header, csvRow('a', 90)].join('\n'))],
    environment,
  );
  t.is(code, 1);
  t.regex(stdout, /line 2, a: source-conflict: /);
  t.like(await storedEntries(manager), [{ minutes: 30 }]);
});
