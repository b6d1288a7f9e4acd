import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Operation } from '../contract/operations.ts';
import type { StreamedBody } from '../handlers/types.ts';
import { faultsOf } from './faults.ts';
import type { Compile } from './validate.ts';

interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
}

/** How long a client may take nothing of a streamed body before the connection is ended. */
const stallTimeoutMs = 60_000;

/**
 * Writes a handler's answer. Nothing of it may be kept by anybody, unless the handler says otherwise. Throws when a
 * streamed body fails before its first chunk; when it fails later, the connection breaks off.
 */
export async function respond(ctx: Context, answer: Answer): Promise<void> {
  const { status, headers, body } = answer;
  const stream = isStreamed(body) ? await openStream(body) : undefined;
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.set({ ...headers });
  if (isStreamed(body)) ctx.set('Content-Type', body.contentType);
  if (stream) {
    // Koa pipes it, and destroys it when the answer is over, however it ends: for HEAD at once.
    ctx.body = stream;
    ctx.res.setTimeout(stallTimeoutMs);
  } else if (body === undefined) {
    ctx.body = null;
    ctx.status = status;
  } else {
    ctx.body = JSON.stringify(body);
    ctx.type = 'application/json';
  }
}

/** Bytes that are ready to be sent. Throws what keeps the first of them from being made. */
async function openStream({ chunks }: StreamedBody): Promise<Readable> {
  const stream = Readable.from(chunks, { objectMode: false });
  // Koa learns of a failure when it pipes; nobody listens before, or for HEAD ever, and that would end the process.
  stream.on('error', () => {});
  await once(stream, 'readable');
  return stream;
}

function isStreamed(body: unknown): body is StreamedBody {
  return typeof body === 'object' && body !== null && 'chunks' in body && 'contentType' in body;
}

/** For tests: throws when an answer is not one that the contract declares for the operation. */
export function createAnswerCheck(operation: Operation, compile: Compile): (answer: Answer) => void {
  const validators = Object.entries(operation.responses).map(([status, content]) => {
    const schemaRef = content['application/json'];
    const types = Object.keys(content);
    return [
      Number(status),
      { types, validate: schemaRef === undefined ? undefined : compile(schemaRef) },
    ] as const;
  });
  const byStatus = new Map(validators);
  return function checkAnswer({ status, body }) {
    const declared = byStatus.get(status);
    if (!declared) throw new Error(`${operation.id} answers ${status}, which the contract does not declare`);
    const { types, validate } = declared;
    if (isStreamed(body) && !types.includes(body.contentType.split(';')[0] ?? '')) {
      throw new Error(`${operation.id} answers ${body.contentType}, which the contract does not declare`);
    }
    if (validate && !validate(JSON.parse(JSON.stringify(body)))) {
      throw new Error(`${operation.id} ${status} does not fit: ${JSON.stringify(faultsOf(validate, ''))}`);
    }
  };
}
