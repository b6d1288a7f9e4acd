import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { SignInFault } from './sign-in-fault.ts';

/** Answers to `prompt=none` that mean: ask the person (OpenID Connect Core 1.0, section 3.1.2.6). */
const NEEDS_PERSON = [
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
];

/** Whether a silent sign-in failed only because the person has to do something. */
export function needsPerson(error: unknown): boolean {
  return error instanceof ErrorResponse && NEEDS_PERSON.includes(error.error ?? '');
}

/** Whether asking again later can help: the authorization server did not answer, or said that it is busy. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ErrorResponse) {
    return error.error === 'temporarily_unavailable' || error.error === 'server_error';
  }
  // Whatever is no answer of the protocol and no refusal of ours is the network's or a broken server's doing.
  return !(error instanceof SignInFault);
}

/** What went wrong, in words for the person in front of it. */
export function describeSignInFailure(error: unknown): { title: string; text: string } {
  if (error instanceof SignInFault) return FAULTS[error.reason];
  if (error instanceof ErrorTimeout) return UNREACHABLE;
  if (error instanceof ErrorResponse) {
    if (error.error === 'access_denied') {
      return { title: 'Sign-in was cancelled', text: 'Nothing has happened. Sign in when you are ready.' };
    }
    if (!isPassing(error)) {
      return {
        title: 'The sign-in service refused',
        text: `It answered “${error.error ?? 'unknown error'}”. Try again; if it stays so, tell whoever runs Timesheets.`,
      };
    }
  }
  // oidc-client-ts has no error class for it: the state was used, or belongs to another tab.
  if (error instanceof Error && /state/i.test(error.message)) return FAULTS.response;
  return UNREACHABLE;
}

const UNREACHABLE = {
  title: 'The sign-in service does not answer',
  text: 'This is usually over in a moment. Check your connection and try again.',
};

const FAULTS = {
  response: {
    title: 'This sign-in cannot be completed',
    text: 'It was already used, began in another tab, or took too long. Please start again.',
  },
  'id-token': {
    title: 'This sign-in was refused',
    text: 'The answer was not meant for this application. Start again; if it stays so, tell whoever runs Timesheets.',
  },
  clock: {
    title: 'This device’s clock seems to be wrong',
    text: 'Set the date and time of this device, then sign in again.',
  },
  'token-type': {
    title: 'This sign-in was refused',
    text: 'The sign-in service answered in a way this application cannot use. Tell whoever runs Timesheets.',
  },
  issuer: {
    title: 'This deployment is set up wrongly',
    text: 'The sign-in service calls itself something else than configured. Tell whoever runs Timesheets.',
  },
};
