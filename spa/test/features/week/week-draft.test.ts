import { createGrid, findCell } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { edit, mistype, type SaveState, stateOf } from '../../../src/features/week/editor/save-state.ts';
import { begin, nextSave } from '../../../src/features/week/editor/save-steps.ts';
import { draftOf, restore } from '../../../src/features/week/editor/week-draft.ts';
import { dates, weekWith } from './_week.ts';

const projects = ['alpha', 'beta'].map((project_id) => ({ project_id }));
const cell = { project_id: 'alpha', date: dates[0] };
const reloaded = (state: SaveState) =>
  JSON.parse(JSON.stringify(draftOf(state, [], undefined) ?? null)) ?? undefined;
const typedIn = ({ grid }: SaveState) =>
  grid.rows.flatMap(({ cells }) => cells.map(({ project_id, date, minutes }) => [project_id, date, minutes]));

const typing = fc.record({
  project_id: fc.constantFrom('alpha', 'beta'),
  date: fc.constantFrom(...dates),
  minutes: fc.integer({ min: 0, max: 600 }),
});

test('whatever was typed is there after a reload', (t) => {
  fc.assert(
    fc.property(fc.array(typing), fc.array(typing), (stored, typed) => {
      const week = weekWith([
        ...new Map(stored.map((one) => [`${one.project_id}${one.date}`, one])).values(),
      ]);
      const state = typed.reduce(edit, stateOf(createGrid(week, projects)));
      const restored = restore(week, reloaded(state), projects);
      t.is(restored.collisions.size, 0);
      t.deepEqual(typedIn(restored), typedIn(state));
    }),
  );
});

test('a week with everything saved has no draft; an empty row and a half typed text are one', (t) => {
  const week = weekWith([{ ...cell, minutes: 60 }]);
  t.is(draftOf(stateOf(createGrid(week)), [], undefined), undefined);
  t.deepEqual(draftOf(stateOf(createGrid(week, projects)), ['alpha', 'beta'], undefined)?.rows, [
    { project_id: 'beta', name: null },
  ]);
  const half = { ...cell, what: 'time', text: '1:' } as const;
  t.deepEqual(draftOf(stateOf(createGrid(week)), [], half)?.typing, half);
});

test('texts that cannot be saved, and notes that wait for their time, are kept too', (t) => {
  const week = weekWith([]);
  const start = stateOf(createGrid(week, projects));
  const noted = edit(start, { ...cell, minutes: 0, note: 'Review' });
  const state = mistype(noted, { ...cell, date: dates[1] }, { text: 'soon', fault: 'malformed' });
  const restored = restore(week, reloaded(state), projects);
  t.is(findCell(restored.grid, 'alpha', dates[0])?.note, 'Review');
  t.deepEqual([...restored.wrong], [[`alpha ${dates[1]}`, { text: 'soon', fault: 'malformed' }]]);
});

test('where the week has changed meanwhile, both values are there to choose from', (t) => {
  const state = edit(stateOf(createGrid(weekWith([]), projects)), { ...cell, minutes: 60 });
  const restored = restore(weekWith([{ ...cell, minutes: 45 }], { version: 2 }), reloaded(state), projects);
  t.like(restored.collisions.get(`alpha ${dates[0]}`), { mine: { minutes: 60 }, theirs: { minutes: 45 } });
  t.is(findCell(restored.grid, 'alpha', dates[0])?.minutes, 45);
  // And again, until somebody decides.
  const again = restore(weekWith([{ ...cell, minutes: 45 }], { version: 2 }), reloaded(restored), projects);
  t.is(again.collisions.size, 1);
});

test('what was on its way when the page was left is no change by somebody else', (t) => {
  const first = edit(stateOf(createGrid(weekWith([]), projects)), { ...cell, minutes: 60 });
  const save = nextSave(first, () => 'key');
  t.truthy(save);
  if (!save) return;
  const state = edit(begin(first, save), { ...cell, minutes: 90 });
  const restored = restore(weekWith([{ ...cell, minutes: 60 }], { version: 2 }), reloaded(state), projects);
  t.is(restored.collisions.size, 0);
  t.is(findCell(restored.grid, 'alpha', dates[0])?.minutes, 90);
});
