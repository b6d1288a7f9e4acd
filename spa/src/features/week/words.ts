import { count, i18n, params } from '../../i18n/messages.ts';

/** The page around the week. */
export const weekWords = i18n('week', {
  weeks: 'Weeks',
  previous: 'Previous week',
  next: 'Next week',
  thisWeek: 'This week',
  goToDay: 'Go to a day',
  day: 'Day',
  go: 'Go',
  link: 'Link to this week',
  noSuchWeek: 'There is no such week',
  howWeeksAreWritten: 'A week is written as its year and its number, 2026-W47.',
  loading: 'Loading the week…',
  ofTarget: params('{logged} of {target}'),
  logged: params('{logged} logged'),
  toGo: params('{time} to go'),
  over: params('{time} over'),
  reached: 'Target reached',
  missing: 'Still to hand in:',
  nothingMissing: 'Nothing from before is left to hand in.',
  submitted: params('Handed in on {when}. It takes no changes until it is withdrawn or sent back.'),
  approved: params('Approved by {name} on {when}. It takes no changes any more; a manager can reopen it.'),
  rejected: params('Sent back by {name} on {when}:'),
  reopened: params('Reopened by {name} on {when}:'),
  periodClosed: params('The books are closed on {days}; these days take no changes.'),
  readOnly: 'Your account may read this week, but not log time. Ask whoever manages access if it should.',
});

/** The week as a table, and as days on a phone. */
export const gridWords = i18n('week-grid', {
  keys: 'Keys',
  project: 'Project',
  total: 'Total',
  today: 'Today',
  cell: params('{project}, {day}'),
  cellWithNote: params('{project}, {day}, with a note'),
  cellWithEntries: params('{project}, {day}, {time}: {count} entries, open the list'),
  closedOn: params('Takes no time on {days}'),
  closedAllWeek: 'Takes no time this week',
  removeRow: params('Remove {project} from this week'),
  note: 'Note',
  noteOn: params('Note on {project}, {day}'),
  hint: 'Arrow keys move, typing fills in, Escape and then Tab leaves the table, the question mark lists all keys.',
  rowTotal: params('Total of {project}'),
  dayTotal: params('Total of {day}'),
  weekTotal: 'Total of the week',
  emptyTitle: 'Nothing logged in this week yet.',
  emptyHint: 'Add a project below, or take over the projects of last week.',
  selected: count({ one: 'One cell', many: '{count} cells' }),
  selectedSum: params('{time} together'),
  fillRight: 'Fill right',
  fillDown: 'Fill down',
  clear: 'Empty',
  notPasted: count({
    one: 'One of the pasted cells found no place, or takes no changes.',
    many: '{count} of the pasted cells found no place, or take no changes.',
  }),
  days: 'Days of the week',
});

/** Adding a project. */
export const addProjectWords = i18n('week-add-project', {
  label: 'Add a project',
  loading: 'Loading the projects…',
  none: 'No project of that name takes time this week.',
  found: count({ one: 'One project', many: '{count} projects' }),
});

/** How far what was typed is saved, and why not. */
export const saveWords = i18n('week-save', {
  saved: 'All saved',
  saving: 'Saving…',
  notSaved: params('Not saved. {why}'),
  keepsTrying: 'It is kept here and tried again.',
  unsaved: count({ one: 'One cell is not saved:', many: '{count} cells are not saved:' }),
  putBack: 'Put back',
  where: params('{project}, {day}'),
  typed: params('“{text}”'),
  malformed: 'Write 1:30, 8, 1.5, 90m or 1h30.',
  'too-long': 'A day has only 24 hours.',
  tooLongNumber: params('A day has only 24 hours. Minutes are written {text}m.'),
  'may-not-delete': 'Your account may not delete time. Ask whoever manages access if it should.',
  dayFull: 'The day is full: it takes 24:00.',
  dayHasRoom: params('The day has room for {time}: it takes 24:00.'),
  projectClosed: 'The project takes no time on this day.',
  periodClosed: 'The books are closed for this day.',
  weekLocked: 'The week was handed in.',
  readOnly: 'Your account may not log time.',
  unknownProject: 'The project does not exist any more.',
  outOfRange: 'No time can be logged so far ahead or back.',
  ambiguous: 'There are several entries in this cell now.',
  collides: 'It was changed elsewhere as well.',
});

/** Two values for one cell. */
export const conflictWords = i18n('week-conflict', {
  title: 'Changed elsewhere while you were typing.',
  text: 'Nothing was written over. Which value counts?',
  cell: 'Cell',
  stored: 'Stored now',
  yours: 'Yours',
  nothing: 'nothing',
  keepStored: 'Keep stored',
  takeYours: 'Use yours',
  takeYoursFor: params('Use yours for {cell}'),
  keepStoredFor: params('Keep stored for {cell}'),
});

/** Handing in and taking back. */
export const handInWords = i18n('week-hand-in', {
  handIn: 'Hand in week',
  withdraw: 'Withdraw',
  handedIn: 'The week is handed in.',
  withdrawn: 'The week is open again.',
  from: params('Can be handed in from {day} on'),
  unsaved: 'Not handed in: some of what you typed is not saved. Put it right first.',
  changed: 'Not done: the week was changed elsewhere. Look at it again first.',
  failed: params('That did not work. {why}'),
  emptyTitle: 'Hand in an empty week?',
  emptyText: 'There is no time in this week. Hand it in if you did not work, for example on holiday.',
  confirmEmpty: 'Hand in the empty week',
});

/** Taking over last week. */
export const copyWords = i18n('week-copy', {
  copy: 'Copy last week',
  rows: 'Projects only',
  rowsHint: 'The same rows, empty',
  times: 'Projects and times',
  timesHint: 'With minutes and notes; what is filled in stays',
  rowsCopied: count({ one: 'One project was added.', many: '{count} projects were added.' }),
  nothingToCopy: 'There is nothing in the week before.',
  allThere: 'All projects of last week are here already.',
  copied: count({ one: 'One entry was copied.', many: '{count} entries were copied.' }),
  skipped: count({ one: 'One was not:', many: '{count} were not:' }),
  skip: params('{project}, {day}, {time}'),
  'cell-filled': 'there is time already',
  'project-closed': 'the project takes no time on this day',
  'day-full': 'the day is full',
  'period-closed': 'the books are closed for this day',
  'date-out-of-range': 'too far ahead',
  unsaved: 'Not copied: some of what you typed is not saved. Put it right first.',
});
