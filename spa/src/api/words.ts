import { i18n } from '../i18n/messages.ts';

/** What went wrong with a call of the API, in a few words; by the problem's code where the API answered. */
export const failureTitles = i18n('failure-titles', {
  unreachable: 'Timesheets cannot be reached',
  slow: 'Timesheets takes too long to answer',
  unknown: 'Something went wrong',
  refused: 'That was not accepted',
  busy: 'Timesheets is busy',
  internal: 'Something went wrong at our end',
  forbidden: 'Not permitted',
  'invalid-token': 'Your sign-in has ended',
  'self-approval': 'This is your own week',
  'not-found': 'There is no such thing here',
  'unknown-project': 'Unknown project',
  'date-out-of-range': 'This day takes no time',
  'invalid-transition': 'The week has moved on',
  'week-empty': 'The week is empty',
  'week-in-future': 'The week has not begun',
  'week-locked': 'The week is locked',
  'period-closed': 'The books are closed',
  'cell-ambiguous': 'Several entries in one cell',
  'day-full': 'The day is full',
  'project-closed': 'The project is closed',
  'user-type-mismatch': 'Two different user types',
  'version-mismatch': 'Changed in the meantime',
  'payload-too-large': 'Too much at once',
});

/** What it means, and what to do about it. Where the code alone does not say enough, the API's own text stands. */
export const failureTexts = i18n('failure-texts', {
  unreachable: 'Check your connection and try again.',
  slow: 'Try again in a moment.',
  unknown: 'Try again. If it stays so, tell whoever runs Timesheets.',
  busy: 'Try again in a moment.',
  internal: 'This is not your doing. Try again; if it stays so, pass the number below on.',
  'invalid-token': 'Sign in again; what you were typing is kept.',
  'insufficient-scope':
    'Your account lacks the permission for this. Ask whoever manages access to Timesheets.',
  'act-for-other-forbidden': 'You can log and change your own time only.',
  'self-approval': 'Nobody decides on a week of his own. Ask another approver.',
  'person-required': 'Only a person can do this, not an application.',
  'client-not-allowed': 'This application may not call Timesheets. Tell whoever runs Timesheets.',
  'not-found': 'It was removed, or it is not for you to see. Load the page again.',
  'unknown-project': 'This project does not exist. Choose one from the list.',
  'date-out-of-range': 'Choose a day from the year 2000 on, at most 90 days ahead.',
  'invalid-transition':
    'Somebody has handed in, withdrawn or decided in the meantime. Look at the week again.',
  'week-empty': 'No time is logged in it. Log it first, or confirm that there was none.',
  'week-in-future': 'It can be handed in as soon as it has begun.',
  'week-locked':
    'It was handed in and takes no changes. Withdraw it first, or ask a manager to reopen it when it is approved.',
  'period-closed': 'Days up to the closing day take no changes. Ask whoever manages projects and people.',
  'cell-ambiguous': 'This project has several entries on that day. Change them one by one.',
  'day-full': 'A day takes 24 hours in all. Log less on it.',
  'project-closed': 'It takes no time on this day. Choose another project or another day.',
  'user-type-mismatch':
    'Timesheets knows this person as another user type. Ask whoever manages access to put it right.',
  'version-mismatch': 'Somebody else was faster. Look at it again, then decide.',
  'payload-too-large': 'Send it in smaller parts.',
});
