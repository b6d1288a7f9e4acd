import test from 'ava';
import { commandFor, type KeyPress } from '../../../src/features/week/grid/grid-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const control = { ctrlKey: true };
const shift = { shiftKey: true };

test('while walking, arrows step, with Shift they select and with Control they jump', (t) => {
  t.deepEqual(commandFor(press('ArrowRight'), 'walking', false), {
    do: 'step',
    rows: 0,
    columns: 1,
    extend: false,
  });
  t.like(commandFor(press('ArrowUp', shift), 'walking', false), { do: 'step', rows: -1, extend: true });
  t.like(commandFor(press('ArrowDown', control), 'walking', false), { do: 'jump', to: 'bottom' });
});

test('while typing over a cell, arrows take it and go on; within its text they stay', (t) => {
  t.like(commandFor(press('ArrowLeft'), 'typing', false), { do: 'step', columns: -1 });
  t.is(commandFor(press('ArrowLeft'), 'within', false), undefined);
  t.like(commandFor(press('ArrowDown'), 'within', false), { do: 'step', rows: 1 });
  t.is(commandFor(press('Home'), 'typing', false), undefined);
  t.is(commandFor(press('Delete'), 'typing', false), undefined);
});

test('Tab, Enter, Escape and F2 do the same in every mode', (t) => {
  for (const mode of ['walking', 'typing', 'within'] as const) {
    t.deepEqual(commandFor(press('Tab'), mode, false), { do: 'next' });
    t.deepEqual(commandFor(press('Tab', shift), mode, false), { do: 'previous' });
    t.deepEqual(commandFor(press('Enter'), mode, false), { do: 'enter', rows: 1 });
    t.deepEqual(commandFor(press('Enter', shift), mode, false), { do: 'enter', rows: -1 });
    t.deepEqual(commandFor(press('Escape'), mode, false), { do: 'escape' });
    t.deepEqual(commandFor(press('F2'), mode, false), { do: 'edit' });
  }
});

test('the browser keeps its keys for reloading and bookmarks unless several cells are selected', (t) => {
  t.is(commandFor(press('r', control), 'walking', false), undefined);
  t.deepEqual(commandFor(press('r', control), 'walking', true), { do: 'fill-right' });
  t.is(commandFor(press('R', { ...control, ...shift }), 'walking', true), undefined);
  t.is(commandFor(press('d', control), 'walking', false), undefined);
  t.deepEqual(commandFor(press('d', control), 'walking', true), { do: 'fill-down' });
});

test('characters, and keys that mean nothing here, are left to the text field', (t) => {
  for (const key of ['8', ':', 'h', ' ', 'F5']) t.is(commandFor(press(key), 'walking', false), undefined);
  t.is(commandFor(press('c', control), 'walking', true), undefined);
  t.is(commandFor(press('z', control), 'typing', false), undefined);
  t.is(commandFor(press('ArrowLeft', { altKey: true }), 'walking', false), undefined);
});

test('Command does on a Mac what Control does elsewhere', (t) => {
  t.deepEqual(commandFor(press('z', { metaKey: true }), 'walking', false), { do: 'undo' });
  t.deepEqual(commandFor(press('Z', { metaKey: true, ...shift }), 'walking', false), { do: 'redo' });
});
