import { SignInFault } from './sign-in-fault.ts';

/**
 * Refuses an authorization response that repeats a parameter (RFC 6749, section 3.1) or comes from another
 * authorization server than the configured one (RFC 9207, section 2.4).
 *
 * @param issIsSent whether the discovery document promises the `iss` parameter
 * @throws SignInFault
 */
export function requireSignInResponse(url: string, issuer: string, issIsSent: boolean): void {
  const parameters = new URL(url).searchParams;
  for (const name of new Set(parameters.keys())) {
    if (parameters.getAll(name).length > 1) throw new SignInFault('response', `${name} is repeated`);
  }
  const iss = parameters.get('iss');
  if (iss === null ? issIsSent : iss !== issuer) {
    throw new SignInFault('response', 'the response is not from the configured issuer');
  }
}
