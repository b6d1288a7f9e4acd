import { count, i18n, params } from '../../i18n/messages.ts';

/** The list: its weeks, its entries, and what can be done with them. */
export const timesheetWords = i18n('timesheets', {
  title: 'My timesheets',
  loading: 'Loading your timesheets…',
  readOnly:
    'You can read your timesheets here, but your account may not log time. Ask whoever manages access to Timesheets if it should.',
  nothingYet: 'Nothing logged yet.',
  firstSteps: 'Choose a project above, type how long you worked, and press Enter.',
  durations: 'Time can be written as {clock}, {hours}, {decimal}, {minutes} or {mixed}.',

  thisWeek: 'This week',
  weeks: '{first} to {last}',
  today: 'Today',
  total: 'Total',
  found: 'Found',
  nothing: 'Nothing logged',
  showOlder: 'Show older weeks',
  showNewer: 'Show newer weeks',

  logTime: 'Log time',
  logTimeOn: params('Log time on {day}'),
  add: 'Add',
  saved: params('Saved {time} on {project}, {day}.'),
  savedOutside: params('Saved {time} on {project}, {day}. The filter does not show it.'),
  day: 'Day',
  project: 'Project',
  time: 'Time',
  note: 'Note',
  typeName: 'Type a name',
  projectsLoading: 'Loading…',
  noProject: 'No project that is open on this day',

  entry: params('{time} on {project}, {day}'),
  fromSystem: params('from {system}'),
  change: 'Change',
  changeEntry: 'Change entry',
  changeThis: params('Change {entry}'),
  savedChange: 'Saved the change.',
  delete: 'Delete',
  deleteThis: params('Delete {entry}'),
  deleted: params('Deleted {entry}.'),
  restored: params('Restored {entry}.'),
  notDeleted: 'Not deleted',
  notDeletedChanged:
    'The entry was changed in the meantime. Look at it again, then delete it if you still want to.',

  saveMine: 'Save mine',
  keepStored: 'Keep what is stored',
  conflict: 'This entry was changed while you were typing.',
  conflictNothingSaved: 'Nothing of yours is saved yet.',
  field: 'Field',
  storedNow: 'Stored now',
  yours: 'Yours',
  empty: '(empty)',

  closed: 'Closed',
  closedReason: 'The books are closed for this day; it takes no changes.',
  approvedReason: 'This week is approved. A manager has to reopen it before it takes changes.',
  submittedReason: 'This week was handed in and takes no changes while it is looked at.',
});

/** What is wrong with an entry, beside its field. */
export const entryFaultWords = i18n('entry-faults', {
  date: 'Which day?',
  project: 'On which project?',
  projectUnclear: 'Choose a project from the list.',
  durationEmpty: 'How long?',
  durationMalformed: 'Write 1:30, 8, 1.5, 90m or 1h30.',
  durationTooLong: 'A day has only 24 hours.',
  durationInMinutes: params('A day has only 24 hours. Minutes are written {number}m.'),
  durationZero: 'At least one minute.',
  noteTooLong: params<{ max: number }>(
    count({
      one: '{count} character too many; a note takes {max}.',
      other: '{count} characters too many; a note takes {max}.',
    }),
  ),
  contract: params('{field} {fault}.'),
  dayFull: params('{day} is full: a day takes {max}.'),
  dayHasRoom: params('{day} has room for {room}: a day takes {max}.'),
  dateOutOfRange: params('No time can be logged on {day}. Choose a day from {first} to {last}.'),
  projectClosed: 'This project takes no time on this day. Choose another project or another day.',
  projectUnknown: 'This project does not exist. Choose one from the list.',
  weekLocked: params('The week of {day} was handed in and takes no changes. A manager can reopen it.'),
  periodClosed: params('The books are closed up to {day}. Choose a later day.'),
  otherUserType:
    'Timesheets knows you as another user type than your account says. Ask whoever manages access to put it right.',
  gone: 'This entry was deleted in the meantime. What you typed is still here; Cancel lets it go.',
});

/** Choosing what the list shows, and taking it along as a file. */
export const filterWords = i18n('timesheet-filter', {
  filter: 'Filter',
  active: count({ one: 'Filter · {count} set', other: 'Filter · {count} set' }),
  from: 'From',
  to: 'To',
  project: 'Project',
  everyProject: 'Every project',
  status: 'Week',
  everyStatus: 'Every state',
  text: 'Text in the note',
  order: 'Order',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  clear: 'Clear the filter',
  found: count({ one: '{count} entry found.', other: '{count} entries found.' }),
  foundSoFar: count({ one: '{count} entry found so far.', other: '{count} entries found so far.' }),
  nothingFound: 'No entry fits this filter.',
  searchedDays: params('The text is searched for from {first} to {last}.'),
  reversed: 'The first day lies after the last one. Choose another.',
  tooWide: params('Text is searched for in at most {days} days. Choose days that lie closer together.'),
});
