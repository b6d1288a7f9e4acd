import { i18n, params } from '../i18n/messages.ts';

/** The product's name, which is the same in every language. */
export const PRODUCT = 'Timesheets';

export const dateWords = i18n('dates', {
  week: params('Week {number}'),
});

/** The states of a week. */
export const statusWords = i18n('status', {
  open: 'Open',
  submitted: 'Handed in',
  approved: 'Approved',
  rejected: 'Sent back',
});

export const userTypeWords = i18n('user-types', {
  employee: 'Employee',
  contractor: 'Contractor',
});

/** What stands on buttons everywhere. */
export const commonActions = i18n('actions', {
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  more: 'Show more',
});

/** What the parts of every screen say. */
export const partWords = i18n('parts', {
  showAll: 'Show all',
  showLess: 'Show less',
  useLight: 'Use light colours',
  useDark: 'Use dark colours',
  request: 'Request {id}',
  pageFailed: 'This page has failed',
  pageFailedText:
    'That is a fault of ours. What you have saved is safe, and what you were typing is kept. Load the page again; if it fails again, tell whoever runs Timesheets.',
  loadAgain: 'Load again',
});
