import type { ParseAs } from 'openapi-fetch';
import { completeJson, readInPieces } from './answer.ts';
import type { Deadline } from './deadline.ts';
import { NetworkError, TimesheetsError, UnexpectedAnswerError } from './errors.ts';
import { readApiError } from './problem.ts';
import { harmlessCopy, redactor } from './redact.ts';

/** One request, as it is tried once. */
export interface Try {
  request: Request;
  parseAs: ParseAs;
  accessToken: string | undefined;
  deadline: Deadline;
}

/**
 * Sends the request once. JSON is read to its end; of anything else the header has come, and its body is read piece by
 * piece, each within the deadline. Leaves the request itself unread, for another try.
 *
 * @throws ApiError, NetworkError or UnexpectedAnswerError; none of them holds the access token, nor do those of the body
 */
export async function exchange(
  fetch: (request: Request) => Promise<Response>,
  { request, parseAs, accessToken, deadline }: Try,
): Promise<Response> {
  const redact = redactor(accessToken);
  const sent = authorized(request, accessToken, deadline.signal);
  const fail = (error: unknown): never => {
    // Named here to be kept until the answer is over: Node forgets to end a request that is gone itself.
    if (sent.signal?.aborted) throw sent.signal.reason;
    throw error instanceof TimesheetsError ? error : new NetworkError(harmlessCopy(error, redact));
  };
  try {
    const response = await fetch(sent);
    if (!response.ok) throw await readApiError(response, redact);
    // Not every platform honours redirect: 'error'.
    if (response.redirected) throw new UnexpectedAnswerError(response.status, 'was redirected');
    if (parseAs === 'json') return await completeJson(response);
    return readInPieces(response, (reader) => deadline.limit(() => reader.read().catch(fail)));
  } catch (error) {
    return fail(error);
  }
}

function authorized(request: Request, accessToken: string | undefined, signal: AbortSignal): Request {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  if (accessToken !== undefined) headers.set('authorization', `Bearer ${accessToken}`);
  return new Request(request.clone(), { headers, signal, redirect: 'error' });
}
