import type { Context } from 'koa';
import getRawBody from 'raw-body';
import type { Operation } from '../contract/operations.ts';
import { MultipleCredentials, Refusal } from '../errors.ts';
import { drain } from './drain.ts';
import { nestsDeeper } from './nesting.ts';
import { invalidRequest } from './validate.ts';

/** The largest request body, in bytes. */
export const maxBodyBytes = 1024 * 1024;
/** How deep arrays and objects may nest; the contract's own bodies are at most 5 deep. */
export const maxNesting = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a JSON request body of a type that the operation takes. Answers its bytes too, for comparing requests. */
export async function readBody(
  ctx: Context,
  operation: Operation,
): Promise<{ bytes: Buffer; value: unknown }> {
  if (!operation.requestBody) return { bytes: Buffer.alloc(0), value: undefined };
  if (isEmpty(ctx)) {
    if (operation.bodyIsOptional) return { bytes: Buffer.alloc(0), value: {} };
    throw invalidRequest([{ pointer: '', code: 'required', detail: 'is missing' }]);
  }
  const types = Object.keys(operation.requestBody);
  const encoding = ctx.get('Content-Encoding');
  const charset = ctx.request.charset.toLowerCase();
  if (!ctx.is(types) || (charset && charset !== 'utf-8') || (encoding && encoding !== 'identity')) {
    await refuseSecondCredential(ctx);
    throw new Refusal(
      'unsupported-media-type',
      `Send the request body as ${types.join(' or ')}, in UTF-8, uncompressed.`,
    );
  }
  const bytes = await readBytes(ctx);
  return { bytes, value: parseJson(bytes) };
}

function parseJson(bytes: Buffer): unknown {
  try {
    const text = utf8.decode(bytes);
    if (!nestsDeeper(text, maxNesting)) return JSON.parse(text);
  } catch {
    throw invalidRequest([{ pointer: '', code: 'json', detail: 'is not JSON in UTF-8' }]);
  }
  throw invalidRequest([
    { pointer: '', code: 'nesting', detail: `nests more than ${maxNesting} levels deep` },
  ]);
}

/** A form may carry an access token too (RFC 6750, section 2.2): a second one beside that of the header. */
async function refuseSecondCredential(ctx: Context): Promise<void> {
  if (!ctx.is('application/x-www-form-urlencoded')) return;
  const form = new URLSearchParams((await readBytes(ctx)).toString('latin1'));
  if (form.has('access_token')) throw new MultipleCredentials();
}

/** Nothing follows the header (RFC 9112, section 6): many clients say so by a length of 0. */
function isEmpty({ headers }: Context): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

async function readBytes(ctx: Context): Promise<Buffer> {
  try {
    return await getRawBody(ctx.req, { length: ctx.request.length ?? null, limit: maxBodyBytes });
  } catch (error) {
    if ((error as { type?: string }).type === 'entity.too.large') {
      // The rest of the body is not read, or not for long: the connection cannot be used for another request.
      ctx.set('Connection', 'close');
      await drain(ctx.req);
      throw new Refusal(
        'payload-too-large',
        `The request body may have at most ${maxBodyBytes} bytes. Send less in one request.`,
      );
    }
    throw invalidRequest([{ pointer: '', code: 'incomplete', detail: 'did not arrive as its length said' }]);
  }
}
