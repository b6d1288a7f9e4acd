import fc from 'fast-check';
import { today } from '../_api.ts';
import { outcomes, runBatch } from './_batch.ts';
import { create, pushed } from './_entries.ts';
import { exportCsv, exportLines, fetchExport, parseCsv } from './_export.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';

const test = onEachDialectSerially();

const pieces = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  ' ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\ufeff',
  '"',
  ',',
  ';',
];
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces, '\r\n', '""', 'cmd|/c calc', '👩‍🚀', 'a'), { maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map(([first, rest]) => (first.join('') + rest).replaceAll('\0', ''));

/** Nothing that a spreadsheet runs, white space in front of it or not. */
const formula = /^[\s']*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** As a reader gets the text back: one apostrophe in front is not part of it. */
const plain = (cell: string) => cell.replace(/^'/, '');

test('200 CSV gives every text back, and no cell is a formula', async (t, api) => {
  const machine = await api.machine();
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 40 }), async (notes) => {
      const userId = unique('carla');
      const items = notes.map((note, index) => ({
        op: 'create',
        timesheet: pushed(userId, `${userId}-${index}`, { note, minutes: 1 }),
      }));
      t.deepEqual(new Set(outcomes(await runBatch(machine, items))), new Set(['created'] as const));
      const rows = await exportCsv(machine, `user_id=${userId}`);
      const noteById = new Map(rows.map((row) => [row.source_external_id, plain(row.note ?? '')]));
      t.deepEqual(
        notes.map((_, index) => noteById.get(`${userId}-${index}`)),
        notes,
      );
      for (const cell of rows.flatMap((row) => Object.values(row))) {
        if (!cell.startsWith("'")) t.notRegex(cell, formula);
      }
      t.deepEqual(
        (await exportLines(machine, `user_id=${userId}`)).map(({ note }) => note),
        rows.map((row) => plain(row.note ?? '')),
      );
    }),
    { numRuns: 25 },
  );
});

const cells: [string, string][] = [
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ["'=1", "''=1"],
  ["'quoted'", "''quoted'"],
  [" '=1", "' '=1"],
  ['-5', "'-5"],
  ['+49 30 1', "'+49 30 1"],
  ['@here', "'@here"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['\u00a0=1', "'\u00a0=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['1=1', '1=1'],
  [' plain ', ' plain '],
  ['12:30', '12:30'],
  ['', ''],
];

test('200 CSV puts one apostrophe in front of what looks like a formula, and leaves the rest', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const items = cells.map(([note], index) => ({
    op: 'create',
    timesheet: pushed(userId, `${userId}-${String(index).padStart(2, '0')}`, { note, minutes: 1 }),
  }));
  await runBatch(machine, items);
  const rows = await exportCsv(machine, `user_id=${userId}`);
  const noteById = new Map(rows.map((row) => [row.source_external_id, row.note]));
  for (const [index, [note, cell]] of cells.entries()) {
    t.is(noteById.get(`${userId}-${String(index).padStart(2, '0')}`), cell, JSON.stringify(note));
  }
});

test('200 CSV quotes as RFC 4180 says: quotes doubled, commas and line breaks inside quotes, numbers bare', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { note: 'a,"b"\r\nc', minutes: 90 });
  await create(ann, { note: 'lone\nfeed', minutes: 1 });
  await create(ann, { note: 'lone\rreturn', minutes: 1 });
  const text = await (await fetchExport(ann)).text();
  t.true(text.includes(`,acme-website,90,"a,""b""\r\nc",open,`), text);
  t.true(text.includes('"lone\nfeed"'));
  t.true(text.includes('"lone\rreturn"'));
  t.not(text.charCodeAt(0), 0xfeff);
});

test('200 CSV protects ids that other systems chose, too', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('=carla');
  const externalId = unique('@1');
  await runBatch(machine, [{ op: 'create', timesheet: pushed(userId, externalId, { date: today }) }]);
  const [row] = parseCsv(await (await fetchExport(machine, `user_id=${encodeURIComponent(userId)}`)).text());
  t.is(row?.user_id, `'${userId}`);
  t.is(row?.source_external_id, `'${externalId}`);
  t.is(row?.minutes, '60');
});

test('200 for whoever accepts the media type with parameters', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const type = async (accept: string, path = '/timesheets/export') =>
    (await ann.fetch(path, { headers: { accept } })).headers.get('content-type');
  t.regex((await type('text/csv; charset=utf-8')) ?? '', /^text\/csv/);
  t.regex((await type('text/csv;charset=utf-8;q=0.1, application/x-ndjson;q=0.9')) ?? '', /ndjson/);
  t.regex((await type('application/json; charset=utf-8', '/me')) ?? '', /^application\/json/);
  // White space may stand before a weight, too (RFC 9110, section 12.4.2).
  t.regex((await type('text/csv; q=0.1, application/x-ndjson;  q=0.9')) ?? '', /ndjson/);
  t.regex((await type('text/csv ;charset=utf-8 ; q=0.9, application/x-ndjson; q=0.1')) ?? '', /^text\/csv/);
});
