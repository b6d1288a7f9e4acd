import test from 'ava';
import fc from 'fast-check';
import {
  isIn,
  jump,
  neighbour,
  positionsIn,
  rangeOf,
  step,
} from '../../../src/features/week/grid/grid-range.ts';

const size = { rows: 3, columns: 7 };
const position = fc.record({ row: fc.integer({ min: 0, max: 2 }), column: fc.integer({ min: 0, max: 6 }) });

test('a range is the same from either corner, and holds both', (t) => {
  fc.assert(
    fc.property(position, position, (one, other) => {
      t.deepEqual(rangeOf(one, other), rangeOf(other, one));
      t.true(isIn(one, rangeOf(one, other)) && isIn(other, rangeOf(one, other)));
    }),
  );
});

test('the totals are reached by steps, and belong to no selection', (t) => {
  t.deepEqual(step({ row: 2, column: 6 }, 1, 0, size), { row: 3, column: 6 });
  t.deepEqual(step({ row: 3, column: 7 }, 1, 1, size), { row: 3, column: 7 });
  t.deepEqual(step({ row: 0, column: 0 }, -1, -1, size), { row: 0, column: 0 });
  const all = positionsIn(rangeOf({ row: 0, column: 0 }, { row: 3, column: 7 }), size);
  t.is(all.flat().length, 21);
});

test('jumps lead to the edges, never to the totals', (t) => {
  const from = { row: 1, column: 3 };
  t.deepEqual(jump(from, 'row-end', size), { row: 1, column: 6 });
  t.deepEqual(jump(from, 'first', size), { row: 0, column: 0 });
  t.deepEqual(jump(from, 'last', size), { row: 2, column: 6 });
  t.deepEqual(jump(from, 'last', { rows: 0, columns: 7 }), { row: 0, column: 6 });
});

test('Tab goes through every cell once and then out', (t) => {
  const visited = [{ row: 0, column: 0 }];
  for (let next = neighbour({ row: 0, column: 0 }, 1, size); next; next = neighbour(next, 1, size)) {
    visited.push(next);
    t.deepEqual(neighbour(next, -1, size), visited.at(-2));
  }
  t.is(visited.length, 21);
  t.is(neighbour({ row: 0, column: 0 }, -1, size), undefined);
});
