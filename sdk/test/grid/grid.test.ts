import {
  addRows,
  createGrid,
  deletionsIn,
  diffGrid,
  findCell,
  type Grid,
  projectsOf,
  type RowProject,
  setCell,
  type TimesheetWeek,
} from '@timesheets/sdk';
import { sumMinutes } from '@timesheets/sdk/calendar';
import test from 'ava';
import fc from 'fast-check';
import {
  changes,
  dates,
  type Filling,
  fillingsOf,
  keyOf,
  projectIds,
  saved,
  someWeek,
  weekWith,
} from './_weeks.ts';

const everyRow = projectIds.map((project_id) => ({ project_id }));
const edit = (week: TimesheetWeek, fillings: readonly Filling[]): Grid =>
  fillings.reduce(setCell, createGrid(week, everyRow));

test('a week as it was answered has nothing to save', (t) => {
  fc.assert(
    fc.property(someWeek, (week) => t.deepEqual(diffGrid(createGrid(week, everyRow)), { cells: [] })),
  );
});

test('exactly what was set to something else is to be saved', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const before = createGrid(week, everyRow);
      const expected = fillings.filter(({ project_id, date, minutes, note }) => {
        const cell = findCell(before, project_id, date);
        if (minutes !== cell?.minutes) return true;
        return minutes > 0 && (note ?? '') !== (cell.note ?? '');
      });
      t.deepEqual(diffGrid(edit(week, fillings)).cells.map(keyOf).sort(), expected.map(keyOf).sort());
    }),
  );
});

test('a note is saved only where it is another', (t) => {
  const week = weekWith([{ project_id: 'internal', date: dates[0], minutes: 60, note: 'Review' }]);
  const cell = { project_id: 'internal', date: dates[0] };
  t.deepEqual(diffGrid(setCell(createGrid(week), { ...cell, minutes: 90 })).cells, [
    { ...cell, minutes: 90 },
  ]);
  t.deepEqual(diffGrid(setCell(createGrid(week), { ...cell, minutes: 60, note: null })).cells, [
    { ...cell, minutes: 60, note: '' },
  ]);
});

test('what is set back is no change', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const before = createGrid(week, everyRow);
      const back = fillings.reduce(
        (grid, { project_id, date }) => {
          const cell = findCell(before, project_id, date);
          return cell ? setCell(grid, { project_id, date, ...cell.saved }) : grid;
        },
        edit(week, fillings),
      );
      t.deepEqual(diffGrid(back), { cells: [] });
    }),
  );
});

test('emptying what was filled is a deletion; emptying what was only typed is not', (t) => {
  const week = weekWith([{ project_id: 'internal', date: dates[0], minutes: 60, note: null }]);
  const typed = { project_id: 'training', date: dates[1] };
  const grid = setCell(createGrid(week, everyRow), { ...typed, minutes: 30 });
  const emptied = setCell(setCell(grid, { ...typed, minutes: 0 }), {
    project_id: 'internal',
    date: dates[0],
    minutes: 0,
  });
  t.deepEqual(deletionsIn(diffGrid(grid)), []);
  t.deepEqual(diffGrid(emptied).cells, [{ project_id: 'internal', date: dates[0], minutes: 0 }]);
  t.is(deletionsIn(diffGrid(emptied)).length, 1);
});

test('a deletion is saved without a note, whatever note the cell has', (t) => {
  const cell = { project_id: 'internal', date: dates[0] };
  const week = weekWith([{ ...cell, minutes: 60, note: 'Review' }]);
  for (const note of ['Call', null]) {
    t.deepEqual(diffGrid(setCell(createGrid(week), { ...cell, minutes: 0, note })).cells, [
      { ...cell, minutes: 0 },
    ]);
  }
});

test('what is no cell, or no minutes, is refused', (t) => {
  const grid = createGrid(weekWith([]), [{ project_id: 'internal' }]);
  const cell = { project_id: 'internal', date: dates[0], minutes: 60 };
  t.throws(() => setCell(grid, { ...cell, project_id: 'zebra' }), {
    message: /zebra on 2026-11-16: add its row/,
  });
  t.throws(() => setCell(grid, { ...cell, date: '2026-11-23' }), { instanceOf: RangeError });
  for (const minutes of [-1, 1441, 0.5, Number.NaN]) {
    t.throws(() => setCell(grid, { ...cell, minutes }), { instanceOf: RangeError, message: /0 to 1440/ });
  }
});

test('an empty row is locked where its project is known to be closed', (t) => {
  const locks = (project: Omit<RowProject, 'project_id'>) =>
    createGrid(weekWith([]), [{ project_id: 'internal', ...project }]).rows[0]?.cells.map(
      ({ locked_reason }) => locked_reason !== null,
    );
  t.deepEqual(locks({ open_from: dates[1] }), [true, ...Array(6).fill(false)]);
  t.deepEqual(locks({ open_to: dates[1] }), [false, false, ...Array(5).fill(true)]);
  t.deepEqual(locks({ archived_at: '2026-01-01T00:00:00.000Z' }), Array(7).fill(true));
  t.deepEqual(locks({ open_from: null, open_to: null, archived_at: null }), Array(7).fill(false));
});

test('days and rows add up to the week', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const grid = edit(week, fillings);
      const sum = sumMinutes(grid.rows.flatMap(({ cells }) => cells));
      t.is(grid.total_minutes, sum);
      t.is(sumMinutes(grid.days), sum);
      t.is(sumMinutes(grid.rows.map(({ total_minutes }) => ({ minutes: total_minutes }))), sum);
    }),
  );
});

test('the API has what the grid shows once its changes are saved', (t) => {
  fc.assert(
    fc.property(someWeek, changes, (week, fillings) => {
      const grid = edit(week, fillings);
      t.deepEqual(fillingsOf(saved(week, diffGrid(grid).cells)), fillingsOf(grid));
    }),
  );
});

test('setting a cell leaves the grid as it was, and shares the other rows', (t) => {
  const before = createGrid(weekWith([]), everyRow);
  const after = setCell(before, { project_id: 'internal', date: dates[2], minutes: 45 });
  t.is(findCell(before, 'internal', dates[2])?.minutes, 0);
  for (const [index, row] of before.rows.entries()) {
    if (row.project_id === 'internal') t.not(after.rows[index], row);
    else t.is(after.rows[index], row);
  }
});

test('the rows of last week come over empty, and those that are there stay', (t) => {
  const lastWeek = weekWith([
    { project_id: 'training', date: dates[0], minutes: 60, note: null },
    { project_id: 'internal', date: dates[0], minutes: 60, note: null },
  ]);
  const week = weekWith([{ project_id: 'internal', date: dates[1], minutes: 15, note: null }]);
  const grid = addRows(createGrid(week), projectsOf(lastWeek));
  t.deepEqual(
    grid.rows.map(({ project_id, project_name, total_minutes }) => [project_id, project_name, total_minutes]),
    [
      ['internal', 'INTERNAL', 15],
      ['training', 'TRAINING', 0],
    ],
  );
});

test('a day that is locked is locked in an empty row too', (t) => {
  const { days, ...week } = weekWith([]);
  const closed = days.map((day, index) =>
    index === 0 ? { ...day, locked_reason: 'period-closed' as const } : day,
  );
  const grid = createGrid({ ...week, days: closed }, [{ project_id: 'internal' }]);
  t.deepEqual(
    grid.rows[0]?.cells.map(({ locked_reason }) => locked_reason),
    ['period-closed', null, null, null, null, null, null],
  );
});
