import test from 'ava';
import fc from 'fast-check';
import { readCellText, writeCellText } from '../../../src/features/week/editor/cell-text.ts';

test('nothing in a cell means no time, and no time is written as nothing', (t) => {
  t.deepEqual(readCellText(' '), { ok: true, minutes: 0 });
  t.is(writeCellText(0), '');
});

test('what is written in a cell is read back as the same', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) =>
      t.deepEqual(readCellText(writeCellText(minutes)), { ok: true, minutes }),
    ),
  );
});

test('a text that is no duration is refused with the reason, never adjusted', (t) => {
  t.deepEqual(readCellText('soon'), { ok: false, fault: 'malformed' });
  t.deepEqual(readCellText('25'), { ok: false, fault: 'too-long' });
});
