import { createHash } from 'node:crypto';
import { METHODS } from 'node:http';
import Router from '@koa/router';
import type { Context, Middleware } from 'koa';
import type { Contract } from '../contract/load.ts';
import type { OperationId } from '../contract/operation-id.ts';
import { listOperations, type Operation } from '../contract/operations.ts';
import { Refusal } from '../errors.ts';
import type { Handlers, Input, Output } from '../handlers/types.ts';
import { createAdmission, maxRunning } from './admission.ts';
import { authorize } from './authorize.ts';
import { readBody } from './body.ts';
import { createAnswerCheck, respond } from './respond.ts';
import { type Compile, createCompiler, createRequestValidator } from './validate.ts';

type AnyHandler = (input: Input<OperationId>) => Promise<Output<OperationId>>;

/**
 * The routes of the contract under `basePath`: authorize, validate, handle. With `checkAnswers` an answer that the
 * contract does not declare is an error.
 */
export function createRouter(
  contract: Contract,
  handlers: Handlers,
  basePath: string,
  checkAnswers: boolean,
): Router {
  const compile = createCompiler(contract);
  const admit = createAdmission(maxRunning);
  // Another spelling of a path is another path: nothing may be reached around its scopes (RFC 3986, section 6.2).
  const router = new Router({ prefix: basePath, sensitive: true, strict: true });
  for (const operations of byPath(listOperations(contract))) {
    for (const operation of operations) {
      const handler = handlers[operation.id] as unknown as AnyHandler | undefined;
      if (!handler) throw new Error(`No handler for ${operation.id}`);
      router.register(
        patternOf(operation),
        [operation.method],
        [
          nameOperation(operation),
          authorize(operation),
          handle(operation, (input) => admit(() => handler(input)), compile, checkAnswers),
        ],
      );
    }
    router.register(patternOf(operations[0]), METHODS, refuseMethod(operations));
  }
  return router;
}

type OfOnePath = [Operation, ...Operation[]];

/** The operations of each path, paths without parameters first: `/x/batch` is never taken for `/x/{id}`. */
function byPath(operations: readonly Operation[]): OfOnePath[] {
  const groups = Object.values(Object.groupBy(operations, ({ path }) => path)) as OfOnePath[];
  const parameters = ([{ path }]: OfOnePath) => path.split('{').length;
  return groups.sort((one, other) => parameters(one) - parameters(other));
}

function patternOf({ path }: Operation): string {
  return path.replaceAll(/\{([a-z_]+)\}/g, ':$1');
}

/** What is left for a path of the contract is a method that it does not have: 405, saying which ones there are. */
function refuseMethod(operations: readonly Operation[]): Middleware {
  const methods = operations.map(({ method }) => method.toUpperCase());
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
  return async function refuseMethodMiddleware(ctx) {
    ctx.set('Allow', allow);
    throw new Refusal('method-not-allowed', `${ctx.method} is not possible here. Possible are ${allow}.`);
  };
}

/** Names the operation, and the media type to answer with: of those it has, the one that `Accept` prefers. */
function nameOperation(operation: Operation): Middleware {
  const types = answerTypes(operation);
  return async function nameOperationMiddleware(ctx, next) {
    ctx.state.operation = operation.id;
    ctx.req.headers.accept = withoutParameters(ctx.get('Accept'));
    ctx.state.mediaType = ctx.accepts(types);
    if (types.length > 1) ctx.vary('Accept');
    if (ctx.state.mediaType === false) {
      throw new Refusal('not-acceptable', `This operation answers ${types.join(' or ')}.`);
    }
    await next();
  };
}

/** Whoever accepts JSON in UTF-8 accepts JSON: of the parameters in `Accept` only the weights count. */
function withoutParameters(accept: string): string | undefined {
  return accept === '' ? undefined : accept.replaceAll(/;(?!\s*q=)[^;,]*/gi, '');
}

/** The media types of an operation's successes. Where those have no content, there still are problems, in JSON. */
function answerTypes({ responses }: Operation): string[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = new Set(successes.flatMap(([, content]) => Object.keys(content)));
  return types.size > 0 ? [...types] : ['application/json'];
}

function handle(
  operation: Operation,
  handler: AnyHandler,
  compile: Compile,
  checkAnswers: boolean,
): Middleware {
  const validate = createRequestValidator(operation, compile);
  const checkAnswer = checkAnswers ? createAnswerCheck(operation, compile) : undefined;
  return async function handleMiddleware(ctx) {
    const { bytes, value } = await readBody(ctx, operation);
    const valid = validate({ path: ctx.params, query: ctx.state.query, headers: ctx.headers, body: value });
    const input = {
      operation: operation.id,
      actor: ctx.state.actor,
      conditions: ctx.state.conditions,
      mediaType: ctx.state.mediaType,
      requestHash: hashRequest(ctx, bytes),
      requestId: ctx.state.requestId,
      pathname: ctx.path,
      ...valid,
    };
    const answer = await handler(input as unknown as Input<OperationId>);
    checkAnswer?.(answer);
    await respond(ctx, answer);
  };
}

/** Only who repeats a request asks for it. */
function hashRequest(ctx: Context, bytes: Buffer): string {
  if (ctx.headers['idempotency-key'] === undefined) return '';
  return createHash('sha256').update(`${ctx.path}\n${ctx.querystring}\n`).update(bytes).digest('hex');
}
