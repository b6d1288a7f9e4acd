import { ErrorResponse } from 'oidc-client-ts';
import { SignInFault } from './sign-in-fault.ts';
import { signInWords } from './words.ts';

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

/** What went wrong, in words for the person in front of it, in his language as of now. */
export function describeSignInFailure(error: unknown): { title: string; text: string } {
  const words = signInWords.get();
  if (error instanceof ErrorResponse) {
    if (error.error === 'access_denied') return { title: words.cancelled, text: words.cancelledText };
    if (!isPassing(error)) {
      return { title: words.refused, text: words.refusedText({ error: error.error ?? '?' }) };
    }
  }
  const kind = kindOf(error);
  return { title: words[kind], text: words[`${kind}Text`] };
}

const KINDS = {
  response: 'response',
  'id-token': 'idToken',
  clock: 'clock',
  'token-type': 'tokenType',
  issuer: 'issuer',
} as const;

function kindOf(error: unknown) {
  return error instanceof SignInFault ? KINDS[error.reason] : 'unreachable';
}
