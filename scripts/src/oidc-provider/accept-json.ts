import type { IncomingMessage, RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const maxBodyBytes = 56 * 1024;

const isJsonTokenRequest = (request: IncomingMessage) =>
  request.method === 'POST' &&
  request.url?.split('?')[0] === '/oauth/token' &&
  /^application\/json\b/i.test(request.headers['content-type'] ?? '');

function formOf(json: string): string {
  const body: unknown = JSON.parse(json);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new TypeError('not an object');
  const members = Object.entries(body);
  if (members.some(([, value]) => typeof value !== 'string')) throw new TypeError('not a string');
  return new URLSearchParams(members).toString();
}

/** The same request with its JSON body as the form that RFC 6749 asks for. */
async function asForm(request: IncomingMessage): Promise<IncomingMessage> {
  const form = Buffer.from(formOf(await text(request)));
  const headers = {
    ...request.headers,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(form.length),
  };
  const { method, url, socket, httpVersion } = request;
  return Object.assign(Readable.from([form]), {
    method,
    url,
    socket,
    httpVersion,
    headers,
  }) as IncomingMessage;
}

/** Lets /oauth/token take JSON bodies too, as Auth0 does; everything else passes untouched. */
export const acceptJson =
  (listener: RequestListener): RequestListener =>
  async (request, response) => {
    if (!isJsonTokenRequest(request)) return listener(request, response);
    try {
      if (Number(request.headers['content-length'] ?? Number.NaN) > maxBodyBytes)
        throw new RangeError('too large');
      return listener(await asForm(request), response);
    } catch {
      const problem = {
        error: 'invalid_request',
        error_description: 'The body is not a JSON object of strings.',
      };
      response.writeHead(400, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(problem));
    }
  };
