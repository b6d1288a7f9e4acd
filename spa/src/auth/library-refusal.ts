import { InvalidTokenError } from 'jwt-decode';
import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { SignInFault } from './sign-in-fault.ts';

/**
 * What oidc-client-ts threw, as a fault of ours when it was its refusal of an answer. It throws plain errors for those,
 * as it does for a server that is down; only what they say tells them apart, and waiting helps with one kind only.
 */
export function asSignInFault(error: unknown): unknown {
  if (error instanceof InvalidTokenError)
    return new SignInFault('id-token', 'the ID token is missing or no JWT');
  if (!(error instanceof Error) || error instanceof ErrorResponse || error instanceof ErrorTimeout)
    return error;
  if (/\bID Token\b|\bid_token\b/.test(error.message)) return new SignInFault('id-token', error.message);
  // The state was used before, belongs to another tab, or its sign-in is too old.
  if (/\bstate\b|Expected code/i.test(error.message)) return new SignInFault('response', error.message);
  return error;
}
