import { createGrid, diffGrid, findCell, rebaseGrid, setCell } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { changes, dates, fillingsOf, keyOf, projectIds, saved, someWeek, weekWith } from './_weeks.ts';

const everyRow = projectIds.map((project_id) => ({ project_id }));
const place = { project_id: 'internal', date: dates[0] };

test('going on from the same week changes nothing', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const grid = fillings.reduce(setCell, createGrid(week, everyRow));
      const { grid: rebased, collisions } = rebaseGrid(grid, week);
      t.deepEqual(collisions, []);
      t.deepEqual(fillingsOf(rebased), fillingsOf(grid));
      t.deepEqual(diffGrid(rebased), diffGrid(grid));
    }),
  );
});

test('changes of different cells never collide, and both are kept', (t) => {
  fc.assert(
    fc.property(someWeek, changes, changes, (week, mine, others) => {
      const own = new Set(mine.map(keyOf));
      const theirs = others.filter((change) => !own.has(keyOf(change)));
      const grid = mine.reduce(setCell, createGrid(week, everyRow));
      const newer = saved(week, diffGrid(theirs.reduce(setCell, createGrid(week, everyRow))).cells);
      const { grid: rebased, collisions } = rebaseGrid(grid, newer);
      t.deepEqual(collisions, []);
      const both = [...mine, ...theirs].reduce(setCell, createGrid(week, everyRow));
      t.deepEqual(fillingsOf(rebased), fillingsOf(both));
    }),
  );
});

test('the same change on both sides is no collision, and nothing is left to save', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const grid = fillings.reduce(setCell, createGrid(week, everyRow));
      const { grid: rebased, collisions } = rebaseGrid(grid, saved(week, diffGrid(grid).cells));
      t.deepEqual(collisions, []);
      t.deepEqual(diffGrid(rebased), { cells: [] });
    }),
  );
});

test('different minutes in the same cell collide, and either can be chosen', (t) => {
  const week = weekWith([{ ...place, minutes: 60, note: null }]);
  const grid = setCell(createGrid(week), { ...place, minutes: 90 });
  const { grid: rebased, collisions } = rebaseGrid(grid, saved(week, [{ ...place, minutes: 30 }]));
  t.is(collisions.length, 1);
  const [collision] = collisions;
  if (!collision) return;
  t.like(collision, { ...place, before: { minutes: 60 }, mine: { minutes: 90 }, theirs: { minutes: 30 } });
  const choose = (choice: 'mine' | 'theirs') => setCell(rebased, { ...place, ...collision[choice] });
  t.deepEqual(diffGrid(choose('mine')).cells, [{ ...place, minutes: 90 }]);
  t.deepEqual(diffGrid(choose('theirs')).cells, []);
});

test('a change of a cell that holds several entries now collides', (t) => {
  const week = weekWith([{ ...place, minutes: 60, note: null }]);
  const twice = weekWith([{ ...place, minutes: 90, note: null }]);
  for (const cell of twice.rows.flatMap(({ cells }) => cells)) {
    if (cell.date === place.date) cell.timesheet_ids = ['one', 'other'];
  }
  const { grid, collisions } = rebaseGrid(setCell(createGrid(week), { ...place, minutes: 45 }), twice);
  t.deepEqual(collisions.map(keyOf), [keyOf(place)]);
  t.true(findCell(grid, place.project_id, place.date)?.isAmbiguous);
});

test('another person’s week, or another week, is refused', (t) => {
  const grid = createGrid(weekWith([]));
  t.throws(() => rebaseGrid(grid, weekWith([], { user_id: 'ben@abc.example' })), { instanceOf: RangeError });
  t.throws(() => rebaseGrid(grid, weekWith([], { week: '2026-W48' })), { instanceOf: RangeError });
});
