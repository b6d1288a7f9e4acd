import { i18n, params } from '../../i18n/messages.ts';

export const profileWords = i18n('profile', {
  title: 'Profile',
  userType: 'User type',
  target: 'Target',
  perWeek: params('{time} a week'),
  noTarget: 'none set',
  mayDo: 'You may',
  mayNothing: 'nothing in Timesheets yet',
  accessToken: 'Access token',
  left: 'left, then renewed by itself',
  renewNow: 'Renew now',
  renewed: 'Renewed.',
  language: 'Language',
  asBrowser: 'As the browser',
  english: 'English',
  german: 'Deutsch',
  languageFailed: 'The words could not be loaded. Check your connection and choose again.',
  firstDay: 'First day shown',
  monday: 'Monday',
  sunday: 'Sunday',
  saturday: 'Saturday',
  firstDayHint: 'Weeks are counted from Monday for everybody; this is only how they are shown to you.',
  theme: 'Colours',
  light: 'Light',
  dark: 'Dark',
  asSystem: 'As the system',
  keptHere: 'Language, first day and colours are kept in this browser.',
  signOut: 'Sign out everywhere',
  signOutHint:
    'Ends your sign-in in all tabs of this browser and at the sign-in service. What you have not saved yet is let go.',
});

/** What each scope lets somebody do. */
export const scopeWords = i18n('scopes', {
  'read:timesheets': 'Read your timesheets and the projects',
  'create:timesheets': 'Log and change your time',
  'delete:timesheets': 'Delete your timesheets',
  'approve:timesheets': 'Read everybody’s timesheets and decide on their weeks',
  'manage:directory': 'Manage projects, people and the closing of the books',
});
