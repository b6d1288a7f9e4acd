import test from 'ava';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { readJsonLines } from '../../src/push/read-json-lines.ts';
import { writeFile } from '../_files.ts';
import { collect } from './_collect.ts';

test('each line is a row; empty lines are none', async (t) => {
  const text = '{"external_id":"a","minutes":60}\r\n\n  \n{"external_id":"b","note":"ü\\n"}';
  t.deepEqual(await collect(readJsonLines(writeFile(t, 'rows.jsonl', text))), [
    { line: 1, cells: { external_id: 'a', minutes: 60 } },
    { line: 4, cells: { external_id: 'b', note: 'ü\n' } },
  ]);
});

test('a line that is no object of known members is refused, and the others are read', async (t) => {
  const text = ['{"external_id":', '[]', 'null', '7', '{"minute":60}', '{"minutes":60}'].join('\n');
  const rows = await collect(readJsonLines(writeFile(t, 'rows.jsonl', text)));
  t.deepEqual(
    rows.map((row) => ('fault' in row ? row.fault.detail.split(';')[0] : 'fine')),
    [...Array(4).fill('is not a JSON object'), 'the member "minute" is unknown', 'fine'],
  );
});

test('letters that lie across two reads stay whole', async (t) => {
  const note = `x${'ü'.repeat(100_000)}`;
  const [row] = await collect(readJsonLines(writeFile(t, 'rows.jsonl', JSON.stringify({ note }))));
  t.deepEqual(row, { line: 1, cells: { note } });
});

test('a file that is not UTF-8 cannot be pushed', async (t) => {
  const file = writeFile(t, 'rows.jsonl', Buffer.from('{"note":"ü"}', 'latin1'));
  await t.throwsAsync(collect(readJsonLines(file)), {
    instanceOf: CannotRun,
    message: /is not UTF-8/,
  });
});

test('an empty file has no rows', async (t) => {
  t.deepEqual(await collect(readJsonLines(writeFile(t, 'rows.jsonl', ''))), []);
});
