import { isJson } from './body.ts';
import { UnexpectedAnswerError } from './errors.ts';

/**
 * Reads a successful answer to its end, so that whoever gets it waits for nothing more.
 *
 * @throws UnexpectedAnswerError when something else than JSON comes
 */
export async function completeJson(response: Response): Promise<Response> {
  if (response.status === 204 || response.status === 205) return response;
  const text = await response.text();
  if (!isJson(response)) {
    const fault = 'has a body that is not JSON; if that is what you asked for, set parseAs';
    throw new UnexpectedAnswerError(response.status, fault);
  }
  if (!parses(text)) throw new UnexpectedAnswerError(response.status, 'has a body that is not valid JSON');
  return rebuilt(response, text);
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** The same answer, each piece of whose body is read as told, and only when somebody asks for it. */
export function readInPieces(
  response: Response,
  readPiece: (reader: Reader) => ReturnType<Reader['read']>,
): Response {
  // React Native has no streams; there the whole answer has come already.
  if (!response.body?.getReader) return response;
  // Now and not at the first read: when nobody holds the answer any more, Node ends a body that nobody reads, and what
  // then seems to be its end is none.
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await readPiece(reader);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return rebuilt(response, body);
}

/** Reads what comes in pieces to its end. Rejects with whatever reading a piece rejects with. */
export async function completeBody(response: Response): Promise<Response> {
  if (!response.body?.getReader) return response;
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  return rebuilt(response, new Blob(pieces));
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rebuilt(response: Response, body: string | Blob | ReadableStream): Response {
  const { status, statusText, headers, url } = response;
  const copy = new Response(body, { status, statusText, headers });
  return Object.defineProperty(copy, 'url', { value: url });
}
