import test from 'ava';
import fc from 'fast-check';
import { formatBlock, parseBlock, spread } from '../../../src/features/week/grid/clipboard-block.ts';

test('a block as spreadsheets give it is read row by row', (t) => {
  t.deepEqual(parseBlock('8\t7:30\r\n\t1,5\r\n'), [
    ['8', '7:30'],
    ['', '1,5'],
  ]);
  t.deepEqual(parseBlock('8'), [['8']]);
  t.deepEqual(parseBlock(''), [['']]);
  t.deepEqual(parseBlock('1\t'), [['1', '']]);
});

test('a cell in quotes may hold tabs, line ends and quotes', (t) => {
  t.deepEqual(parseBlock('"a\tb\n""c"""\t2\n3\t4'), [
    ['a\tb\n"c"', '2'],
    ['3', '4'],
  ]);
  t.deepEqual(parseBlock('"open\t1'), [['"open', '1']]);
});

test('what was copied is pasted as it was', (t) => {
  const cell = fc
    .string({ unit: fc.constantFrom('1', ':', '"', '\t', '\n', 'h', ',') })
    .map((text) => text.trim());
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  // A last row of one empty cell looks like the line end after the row before it.
  const isClear = (rows: string[][]) => rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1;
  fc.assert(
    fc.property(block.filter(isClear), (rows) => {
      t.deepEqual(parseBlock(formatBlock(rows)), rows);
    }),
  );
});

test('a single cell fills the whole selection, a larger block is taken as it is', (t) => {
  t.deepEqual(spread([['8']], 2, 3), [
    ['8', '8', '8'],
    ['8', '8', '8'],
  ]);
  t.deepEqual(spread([['8', '7']], 3, 3), [['8', '7']]);
});
