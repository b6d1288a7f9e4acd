import test from 'ava';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { readCsv as readAnyCsv } from '../../src/input-file/read-csv.ts';
import { csvColumns } from '../../src/push/csv-columns.ts';
import { missingFile, writeFile } from '../_files.ts';
import { collect } from './_collect.ts';
import { csvRow, header } from './_rows.ts';

const readCsv = (file: string) => readAnyCsv(file, csvColumns);

const cells = {
  user_id: 'carla@contractors.example',
  user_type: 'contractor',
  date: '2026-11-12',
  project_id: 'acme-website',
  minutes: '60',
  note: '',
  external_id: 'a',
};

test('rows come with their columns and the line they begin on', async (t) => {
  const note = '"Checkout, ""guest""\nand more"';
  const text = `${header}\n${csvRow('a')}\n\n  \n${csvRow('b', 60, note)}\n${csvRow('c')}`;
  const rows = await collect(readCsv(writeFile(t, 'rows.csv', text)));
  t.deepEqual(rows, [
    { line: 2, cells },
    { line: 5, cells: { ...cells, note: 'Checkout, "guest"\nand more', external_id: 'b' } },
    { line: 7, cells: { ...cells, external_id: 'c' } },
  ]);
});

test('what spreadsheets save is read: a byte order mark, CRLF, spaces, capitals, any order of the columns', async (t) => {
  const text =
    '\ufeffExternal_ID , duration,note,project_id,date,user_type,user_id\r\na, 1:30 ,,x,2026-11-12,employee,ann\r\n';
  const [row, ...more] = await collect(readCsv(writeFile(t, 'rows.csv', text)));
  t.like(row, { line: 2, cells: { external_id: 'a', duration: '1:30', user_id: 'ann' } });
  t.is(more.length, 0);
});

test('a row with too few or too many cells is refused with its line, and the others are read', async (t) => {
  const text = `${header}\na,b,c\n${csvRow('a')}\n${csvRow('b', 60, 'one, two')}\n`;
  const rows = await collect(readCsv(writeFile(t, 'rows.csv', text)));
  t.deepEqual(
    rows.map((row) => [row.line, 'fault' in row ? row.fault.detail : 'fine']),
    [
      [2, 'has 3 cells where the header has 7: put quotes around a cell with a comma in it'],
      [3, 'fine'],
      [4, 'has 8 cells where the header has 7: put quotes around a cell with a comma in it'],
    ],
  );
});

for (const [name, content, message] of [
  ['nothing', '', /is empty: its first line must name the columns/],
  ['only empty lines', '\n\n', /is empty/],
  ['a missing column', 'user_id,user_type,date,minutes,external_id\n', /the column project_id is missing/],
  ['no minutes', 'user_id,user_type,date,project_id,note,external_id\n', /a column minutes or duration/],
  ['an unknown column', `${header},hours\n`, /the column "hours" is unknown\. The columns are user_id,/],
  ['a column twice', `${header},note\n`, /the column note is there twice/],
  ['semicolons', `${header.replaceAll(',', ';')}\n`, /separated by commas/],
  ['no header', `${csvRow('a')}\n`, /the column "carla@contractors\.example" is unknown/],
  ['a stray quote', `${header}\n${csvRow('a')}\n"x"y,b\n`, /not CSV.*nothing was pushed.*line 3/],
  [
    'a quote that stays open',
    `${header}\n${csvRow('a')}\n${csvRow('b', 60, '"open')}\n${csvRow('c')}\n`,
    /not CSV.*a quote that opens after line 2 is never closed/,
  ],
  [
    'Latin-1',
    Buffer.concat([Buffer.from(`${header}\n`), Buffer.from(csvRow('Zürich'), 'latin1')]),
    /is not UTF-8/,
  ],
] as const) {
  test(`a file with ${name} cannot be pushed`, async (t) => {
    const file = writeFile(t, 'rows.csv', content);
    const error = await t.throwsAsync(collect(readCsv(file)), { instanceOf: CannotRun, message });
    t.true(error?.message.startsWith(file));
    t.false(error?.message.includes('\n'));
  });
}

test('a file that is not there cannot be pushed', async (t) => {
  const file = missingFile(t, 'rows.csv');
  const error = await t.throwsAsync(collect(readCsv(file)), { instanceOf: CannotRun });
  t.is(error?.message, `${file} cannot be read (ENOENT).`);
});

test('a long file is read in order and whole', async (t) => {
  const text = [
    header,
    ...Array.from({ length: 20_000 }, (_, at) => csvRow(`id-${at}`, 60, 'ü'.repeat(20))),
  ].join('\n');
  let count = 0;
  for await (const row of readCsv(writeFile(t, 'rows.csv', text))) {
    if ('fault' in row || row.cells.external_id !== `id-${count}` || row.line !== count + 2) break;
    count += 1;
  }
  t.is(count, 20_000);
});
