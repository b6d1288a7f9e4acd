import { type CellValue, createGrid, diffGrid, findCell, rebaseGrid, setCell } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { changes, dates, keyOf, projectIds, saved, someWeek, weekWith } from './_weeks.ts';

const everyRow = projectIds.map((project_id) => ({ project_id }));
const place = { project_id: 'internal', date: dates[0] };
const value = (text: string): CellValue => {
  const [minutes, note = null] = text.split(' ');
  return { minutes: Number(minutes), note };
};
const weekHolding = (held: CellValue) => weekWith([{ ...place, ...held }]);

/** What becomes of one cell. Numbers are minutes, letters are notes; `collision` is what nobody decides alone. */
const cells: { before: string; mine: string; theirs: string; after: string }[] = [
  { before: '0', mine: '60', theirs: '0', after: '60' },
  { before: '60', mine: '60', theirs: '90', after: '90' },
  { before: '60 a', mine: '90 a', theirs: '60 b', after: '90 b' },
  { before: '60 a', mine: '60 b', theirs: '90 a', after: '90 b' },
  { before: '60 a', mine: '90 b', theirs: '60 b', after: '90 b' },
  { before: '60 a', mine: '90 b', theirs: '90 b', after: '90 b' },
  { before: '60', mine: '90', theirs: '120', after: 'collision' },
  { before: '60 a', mine: '60 b', theirs: '60 c', after: 'collision' },
  { before: '60 a', mine: '90 b', theirs: '60 c', after: 'collision' },
  { before: '0', mine: '60', theirs: '90', after: 'collision' },
  { before: '0', mine: '60 a', theirs: '60 b', after: 'collision' },
  { before: '0', mine: '60', theirs: '60 b', after: '60 b' },
  { before: '60 a', mine: '0', theirs: '60 a', after: '0' },
  { before: '60 a', mine: '60 a', theirs: '0', after: '0' },
  { before: '60 a', mine: '0', theirs: '0', after: '0' },
  { before: '60 a', mine: '0', theirs: '60 b', after: 'collision' },
  { before: '60 a', mine: '60 b', theirs: '0', after: 'collision' },
  { before: '60 a', mine: '90 a', theirs: '0', after: 'collision' },
  { before: '0', mine: '0 a', theirs: '0', after: '0 a' },
  { before: '0', mine: '0 a', theirs: '60 b', after: '60 b' },
];
for (const { before, mine, theirs, after } of cells) {
  test(`of ${before}, mine ${mine} and theirs ${theirs} becomes ${after}`, (t) => {
    const week = weekHolding(value(before));
    const grid = setCell(createGrid(week, everyRow), { ...place, ...value(mine) });
    const { grid: rebased, collisions } = rebaseGrid(grid, weekHolding(value(theirs)));
    const held = findCell(rebased, place.project_id, place.date);
    const expected = value(after === 'collision' ? theirs : after);
    t.is(held?.minutes, expected.minutes);
    t.is(held?.note ?? '', expected.note ?? '');
    t.deepEqual(
      collisions,
      after === 'collision'
        ? [{ ...place, before: value(before), mine: value(mine), theirs: value(theirs) }]
        : [],
    );
  });
}

/** The week with two entries where `weekHolding` has one. */
function weekHoldingTwo(held: CellValue) {
  const week = weekHolding({ ...held, note: null });
  for (const cell of week.rows.flatMap((row) => row.cells)) {
    if (cell.minutes > 0) cell.timesheet_ids = ['one', 'other'];
  }
  return week;
}

test('every change collides with a cell that holds several entries now, even of the same minutes', (t) => {
  for (const theirs of ['60', '90']) {
    const grid = setCell(createGrid(weekHolding(value('60'))), { ...place, minutes: 45 });
    const { collisions } = rebaseGrid(grid, weekHoldingTwo(value(theirs)));
    t.deepEqual(collisions, [{ ...place, before: value('60'), mine: value('45'), theirs: value(theirs) }]);
  }
});

test('a cell that was not changed here takes several entries as it takes one', (t) => {
  const { grid, collisions } = rebaseGrid(createGrid(weekHolding(value('60'))), weekHoldingTwo(value('90')));
  t.deepEqual(collisions, []);
  t.like(findCell(grid, place.project_id, place.date), { minutes: 90, isAmbiguous: true });
  t.deepEqual(diffGrid(grid).cells, []);
});

test('a deletion that collides has no note, although the cell still shows one', (t) => {
  const grid = setCell(createGrid(weekHolding(value('60 a'))), { ...place, minutes: 0 });
  t.is(findCell(grid, place.project_id, place.date)?.note, 'a');
  const { collisions } = rebaseGrid(grid, weekHolding(value('90 a')));
  t.deepEqual(collisions, [{ ...place, before: value('60 a'), mine: value('0'), theirs: value('90 a') }]);
});

test('only a cell that both sides changed collides, and what was not decided is as the API has it', (t) => {
  fc.assert(
    fc.property(someWeek, changes, changes, (week, mine, theirs) => {
      const grid = mine.reduce(setCell, createGrid(week, everyRow));
      const other = diffGrid(theirs.reduce(setCell, createGrid(week, everyRow))).cells;
      const newer = saved(week, other);
      const { grid: rebased, collisions } = rebaseGrid(grid, newer);
      const [own, others] = [diffGrid(grid).cells, other].map((side) => new Set(side.map(keyOf)));
      for (const collision of collisions) {
        t.true(own?.has(keyOf(collision)) && others?.has(keyOf(collision)));
        t.notDeepEqual(collision.mine, collision.theirs);
      }
      const left = new Set(diffGrid(rebased).cells.map(keyOf));
      for (const key of left) t.true(own?.has(key));
      for (const collision of collisions) t.false(left.has(keyOf(collision)));
      t.is(rebased.week, newer);
    }),
  );
});

test('what was typed while a save was under way is left to save, and the save itself is no collision', (t) => {
  fc.assert(
    fc.property(someWeek, changes, changes, (week, first, later) => {
      const grid = first.reduce(setCell, createGrid(week, everyRow));
      const { cells: sent } = diffGrid(grid);
      const answered = saved(week, sent);
      const typedOn = later.reduce(setCell, grid);
      const { grid: rebased, collisions } = rebaseGrid(typedOn, answered, sent);
      t.deepEqual(collisions, []);
      const filled = (cell: { minutes: number }) => cell.minutes > 0;
      for (const cell of typedOn.rows.flatMap((row) => row.cells)) {
        const now = findCell(rebased, cell.project_id, cell.date);
        t.is(now?.minutes, cell.minutes);
        if (filled(cell)) t.is(now?.note ?? '', cell.note ?? '');
      }
    }),
  );
});

test('a cell that was set back while it was being saved is set back', (t) => {
  const grid = setCell(createGrid(weekWith([]), everyRow), { ...place, minutes: 60 });
  const { cells: sent } = diffGrid(grid);
  const { grid: rebased } = rebaseGrid(
    setCell(grid, { ...place, minutes: 0 }),
    weekHolding(value('60')),
    sent,
  );
  t.deepEqual(diffGrid(rebased).cells, [{ ...place, minutes: 0 }]);
});

test('empty rows stay, and a row whose entries are gone stays empty', (t) => {
  const week = weekHolding(value('60'));
  const closed = { project_id: 'training', name: 'Training', open_to: dates[2] };
  const { grid } = rebaseGrid(createGrid(week, [closed]), weekWith([]));
  t.deepEqual(
    grid.rows.map(({ project_id, project_name, total_minutes }) => [project_id, project_name, total_minutes]),
    [
      ['internal', 'INTERNAL', 0],
      ['training', 'Training', 0],
    ],
  );
  t.deepEqual(
    grid.rows[1]?.cells.map(({ locked_reason }) => locked_reason),
    [null, null, null, ...Array(4).fill('project-closed')],
  );
});
