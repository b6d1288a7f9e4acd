import { count, i18n, params } from '../../i18n/messages.ts';

/** The note of a cell. */
export const noteWords = i18n('week-note', {
  note: 'Note',
  hint: 'Ctrl+Enter saves, Escape leaves it as it was.',
  needsTime: 'A note is saved together with its time.',
  tooLong: count({
    one: 'One character too many; a note takes 2000.',
    many: '{count} characters too many; a note takes 2000.',
  }),
});

/** Several entries in one cell. */
export const entriesWords = i18n('week-entries', {
  title: params('{project}, {day}'),
  loading: 'Loading the entries…',
  entries: 'Entries',
  time: params('Time of entry {number}'),
  note: params('Note of entry {number}'),
  remove: params('Delete entry {number}, {time}'),
  removed: params('Deleted {time}.'),
  from: params('from {system}'),
  saved: 'Saved.',
  changed: 'It was changed elsewhere; this is how it is stored now.',
});

/** What the keys do. */
export const keysWords = i18n('week-keys', {
  Ctrl: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Home: 'Home',
  End: 'End',
  Del: 'Del',
  PgUp: 'PgUp',
  PgDn: 'PgDn',
  title: 'Keys in the week',
  intoTable: 'From the top of the page into the table',
  arrows: 'Move to the next cell',
  tab: 'Move right, with Shift left',
  enter: 'Take over and move down, with Shift up',
  home: 'To the first or last day; with Ctrl to the first or last row as well',
  typing: 'Replace what is in the cell',
  f2: 'Change what is in the cell',
  escape: 'Leave it as it was; then Tab leaves the table',
  delete: 'Empty the selected cells',
  note: 'Write a note',
  select: 'Select several cells',
  fill: 'Fill the selection to the right, or down',
  fillTyped: 'Put what you type into every selected cell',
  copyPaste: 'Copy and paste cells, also from and to a spreadsheet',
  undo: 'Undo, redo',
  removeRow: 'Remove an empty row',
  otherWeek: 'Previous or next week',
  help: 'This list',
});
