import { i18n, params } from '../../../i18n/messages.ts';

export const booksWords = i18n('books', {
  title: 'Books',
  loading: 'Loading…',
  noneClosed: 'No day is closed.',
  closedThrough: params('Closed up to and including {date}.'),
  close: 'Close days',
  changeDay: 'Change',
  reopen: 'Open all days',
  form: 'Close the books',
  lastClosedDay: 'Last closed day',
  meaning: params(
    'Days up to and including {date} take no changes from anybody: no time can be added, changed or deleted there, by people or by other systems, until you open the days again.',
  ),
  opensAgain: params('The days after it, up to and including {date}, are opened again.'),
  whichDay: 'Choose the last day to be closed.',
  ahead: params('Only days up to today, {date}, can be closed.'),
  didClose: params('Closed all days up to and including {date}.'),
  didOpen: 'All days are open again.',
  notUndone: 'This was not undone',
  changedMeanwhile: params('Somebody else has just changed this. It is now: {state} Decide again.'),
});
