import { ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { ClientSettings } from './settings.ts';

/** What the authorization server's refusal or silence means to who runs the command. Holds no secret. */
export function authorizationFault(error: unknown, { issuer, clientId }: ClientSettings): CannotRun {
  if (error instanceof CannotRun) return error;
  if (error instanceof WWWAuthenticateChallengeError) {
    return new CannotRun(`${issuer} gives ${clientId} no access token: invalid_client.${checkSecret}`);
  }
  if (error instanceof ResponseBodyError) {
    const { error: code, error_description: why } = error;
    const cure = isUnknownClient(error) ? checkSecret : '';
    return new CannotRun(
      `${issuer} gives ${clientId} no access token: ${code}${why ? ` (${why})` : ''}.${cure}`,
    );
  }
  return new CannotRun(
    `The authorization server ${issuer} cannot be used: ${reasonOf(error)}. Check TIMESHEETS_ISSUER, and whether it runs.`,
  );
}

const checkSecret = ' Check TIMESHEETS_CLIENT_ID and its secret.';

/** Whether the authorization server does not know the client by what it showed (RFC 6749, section 5.2). */
export function isUnknownClient(error: unknown): boolean {
  return (
    error instanceof WWWAuthenticateChallengeError ||
    (error instanceof ResponseBodyError && error.error === 'invalid_client')
  );
}

/** The innermost cause says most: "fetch failed" is ECONNREFUSED. */
function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause;
  if (!(innermost instanceof Error)) return String(innermost);
  const code = 'code' in innermost && typeof innermost.code === 'string' ? innermost.code : undefined;
  return innermost.message || code || innermost.name;
}
