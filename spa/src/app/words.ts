import { i18n, params } from '../i18n/messages.ts';

export const navigation = i18n('navigation', {
  main: 'Main',
  week: 'My week',
  timesheets: 'My timesheets',
  approvals: 'Approvals',
  reports: 'Reports',
  projects: 'Projects',
  people: 'People',
  profile: 'Profile',
});

/** The same places in a column a fifth of a phone wide. */
export const shortNavigation = i18n('short-navigation', {
  week: 'Week',
  timesheets: 'Entries',
  approvals: 'Approvals',
  reports: 'Reports',
  projects: 'Projects',
  people: 'People',
  more: 'More',
});

export const shellWords = i18n('shell', {
  skip: 'Skip to the content',
  loading: 'Loading…',
  opening: 'Opening Timesheets…',
  signingIn: 'Signing you in…',
  oneMoment: 'One moment…',
  offline: 'You are offline. What you type is kept here; it can be saved when you are back.',
  accountOf: params('Account of {name}'),
  signIn: 'Sign in',
  signOut: 'Sign out everywhere',
});

export const startWords = i18n('start-page', {
  title: 'Log your week',
  text: 'Write down what you worked on, day by day. At ABC Inc. it is what reviews and payments are based on.',
  endedTitle: 'Please sign in again',
  ended: 'Your sign-in has ended. What you were typing is kept in this tab and will be there again.',
  elsewhere: 'You have signed out in another tab.',
  onlyHere: 'Signed out here only',
  onlyHereText:
    'The sign-in service could not be reached, so your sign-in there may still be open. On a shared computer, close the browser.',
});

export const messagePageWords = i18n('message-pages', {
  notFound: 'There is no such page',
  notFoundText: 'The address may have been mistyped, or the page has moved.',
  toMyWeek: 'Go to my week',
  noPermission: 'You have no permission here yet',
  noPermissionText:
    'You are signed in as {account}, but your account may not do what this page is for. What it lacks is the permission {missing}.',
  noPermissionHelp:
    'Ask whoever manages access to Timesheets in your company, your manager or the IT desk, to grant it. Then look again; there is no need to sign out.',
  lookAgain: 'Look again',
  useAnother: 'Use another account',
  misconfigured: 'Timesheets is not set up correctly',
  misconfiguredText: 'This page cannot start. Whoever runs this deployment has to look at its configuration:',
});
