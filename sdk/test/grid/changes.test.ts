import { blockedChanges, createGrid, rebaseGrid, removeRow, setCell } from '@timesheets/sdk';
import test from 'ava';
import { dates, keyOf, weekWith } from './_weeks.ts';

const place = { project_id: 'internal', date: dates[0] };
const filled = [{ ...place, minutes: 60, note: null }];

/** The week with its one filled cell locked. */
function lockedBy(reason: 'week-locked' | 'period-closed' | 'project-closed') {
  const week = weekWith(filled);
  for (const cell of week.rows.flatMap(({ cells }) => cells)) cell.locked_reason = reason;
  return week;
}

test('changes that can be saved are not blocked', (t) => {
  const grid = createGrid(weekWith(filled));
  t.deepEqual(blockedChanges(setCell(grid, { ...place, minutes: 90 })), []);
  t.deepEqual(blockedChanges(setCell(grid, { ...place, minutes: 0 })), []);
});

test('a change is blocked once its cell was locked, and no cell that was not changed', (t) => {
  const grid = setCell(createGrid(weekWith(filled)), { ...place, minutes: 90 });
  for (const reason of ['week-locked', 'period-closed', 'project-closed'] as const) {
    const blocked = blockedChanges(rebaseGrid(grid, lockedBy(reason)).grid);
    t.deepEqual(
      blocked.map((cell) => [keyOf(cell), cell.locked_reason]),
      [[keyOf(place), reason]],
    );
  }
});

test('what is on a closed project can be emptied; on a closed day it cannot', (t) => {
  const grid = setCell(createGrid(weekWith(filled)), { ...place, minutes: 0 });
  t.deepEqual(blockedChanges(rebaseGrid(grid, lockedBy('project-closed')).grid), []);
  t.is(blockedChanges(rebaseGrid(grid, lockedBy('period-closed')).grid).length, 1);
});

test('every change is blocked where the week may not be edited', (t) => {
  const grid = createGrid(weekWith(filled, { allowed_actions: ['approve'] }));
  t.is(blockedChanges(setCell(grid, { ...place, minutes: 90 })).length, 1);
});

test('an empty row can be removed; a row that is not there is no error', (t) => {
  const grid = createGrid(weekWith(filled), [{ project_id: 'training' }]);
  t.deepEqual(
    removeRow(grid, 'training').rows.map(({ project_id }) => project_id),
    ['internal'],
  );
  t.is(removeRow(grid, 'zebra'), grid);
});

test('a row with time in it, typed or stored, is not removed', (t) => {
  const grid = createGrid(weekWith(filled), [{ project_id: 'training' }]);
  const typed = setCell(grid, { project_id: 'training', date: dates[1], minutes: 15 });
  const emptied = setCell(grid, { ...place, minutes: 0 });
  t.throws(() => removeRow(typed, 'training'), { instanceOf: RangeError, message: /training is not empty/ });
  t.throws(() => removeRow(emptied, 'internal'), {
    instanceOf: RangeError,
    message: /internal is not empty/,
  });
});
