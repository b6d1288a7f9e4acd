import type { ParseAs } from 'openapi-fetch';
import { isJson } from './body.ts';
import { UnexpectedAnswerError } from './errors.ts';

/**
 * Reads a successful answer to its end, so that whoever gets it waits for nothing more. A stream is handed on as it is.
 *
 * @throws UnexpectedAnswerError when JSON is wanted and something else comes
 */
export async function completeAnswer(response: Response, parseAs: ParseAs): Promise<Response> {
  if (response.status === 204 || response.status === 205 || parseAs === 'stream') return response;
  if (parseAs !== 'json') return rebuilt(response, await response.arrayBuffer());
  const text = await response.text();
  if (!isJson(response)) throw new UnexpectedAnswerError(response.status, 'has a body that is not JSON');
  if (!parses(text)) throw new UnexpectedAnswerError(response.status, 'has a body that is not valid JSON');
  return rebuilt(response, text);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rebuilt(response: Response, body: string | ArrayBuffer): Response {
  const { status, statusText, headers, url } = response;
  const copy = new Response(body, { status, statusText, headers });
  return Object.defineProperty(copy, 'url', { value: url });
}
