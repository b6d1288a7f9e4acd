import { i18n, params } from '../i18n/messages.ts';

/** Why a sign-in failed, and what to do. */
export const signInWords = i18n('sign-in', {
  cancelled: 'Sign-in was cancelled',
  cancelledText: 'Nothing has happened. Sign in when you are ready.',
  refused: 'The sign-in service refused',
  refusedText: params('It answered “{error}”. Try again; if it stays so, tell whoever runs Timesheets.'),
  unreachable: 'The sign-in service does not answer',
  unreachableText: 'This is usually over in a moment. Check your connection and try again.',
  response: 'This sign-in cannot be completed',
  responseText: 'It was already used, began in another tab, or took too long. Please start again.',
  idToken: 'This sign-in was refused',
  idTokenText:
    'The answer was not meant for this application. Start again; if it stays so, tell whoever runs Timesheets.',
  clock: 'This device’s clock seems to be wrong',
  clockText: 'Set the date and time of this device, then sign in again.',
  tokenType: 'This sign-in was refused',
  tokenTypeText:
    'The sign-in service answered in a way this application cannot use. Tell whoever runs Timesheets.',
  issuer: 'This deployment is set up wrongly',
  issuerText:
    'The sign-in service calls itself something else than configured. Tell whoever runs Timesheets.',
  renewing: 'Renewing your sign-in',
});
