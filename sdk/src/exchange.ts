import type { ParseAs } from 'openapi-fetch';
import { completeAnswer } from './answer.ts';
import { NetworkError, TimesheetsError, UnexpectedAnswerError } from './errors.ts';
import { readApiError } from './problem.ts';
import { harmlessCopy, redactor } from './redact.ts';

/** One request, as it is tried once. */
export interface Try {
  request: Request;
  parseAs: ParseAs;
  accessToken: string | undefined;
  signal: AbortSignal;
}

/**
 * Sends the request once and reads its answer. Leaves the request itself unread, for another try.
 *
 * @throws ApiError, NetworkError or UnexpectedAnswerError; none of them holds the access token
 */
export async function exchange(
  fetch: (request: Request) => Promise<Response>,
  { request, parseAs, accessToken, signal }: Try,
): Promise<Response> {
  const redact = redactor(accessToken);
  try {
    const response = await fetch(authorized(request, accessToken, signal));
    if (!response.ok) throw await readApiError(response, redact);
    // Not every platform honours redirect: 'error'.
    if (response.redirected) throw new UnexpectedAnswerError(response.status, 'was redirected');
    return await completeAnswer(response, parseAs);
  } catch (error) {
    throw error instanceof TimesheetsError ? error : new NetworkError(harmlessCopy(error, redact));
  }
}

function authorized(request: Request, accessToken: string | undefined, signal: AbortSignal): Request {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  if (accessToken !== undefined) headers.set('authorization', `Bearer ${accessToken}`);
  return new Request(request.clone(), { headers, signal, redirect: 'error' });
}
