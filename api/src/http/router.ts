import { createHash } from 'node:crypto';
import Router from '@koa/router';
import type { Context, Middleware } from 'koa';
import type { Contract } from '../contract/load.ts';
import type { OperationId } from '../contract/operation-id.ts';
import { listOperations, type Operation } from '../contract/operations.ts';
import { Refusal } from '../errors.ts';
import type { Handlers, Input, Output } from '../handlers/types.ts';
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
  // Another spelling of a path is another path: nothing may be reached around its scopes (RFC 3986, section 6.2).
  const router = new Router({ prefix: basePath, sensitive: true, strict: true });
  for (const operation of listOperations(contract)) {
    const handler = handlers[operation.id] as unknown as AnyHandler | undefined;
    if (!handler) throw new Error(`No handler for ${operation.id}`);
    const path = operation.path.replaceAll(/\{([a-z_]+)\}/g, ':$1');
    router.register(
      path,
      [operation.method],
      [nameOperation(operation), authorize(operation), handle(operation, handler, compile, checkAnswers)],
    );
  }
  return router;
}

function nameOperation(operation: Operation): Middleware {
  return async function nameOperationMiddleware(ctx, next) {
    ctx.state.operation = operation.id;
    if (!ctx.accepts('application/json')) {
      throw new Refusal('not-acceptable', 'This operation answers application/json.');
    }
    await next();
  };
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
      requestHash: hashRequest(ctx, bytes),
      requestId: ctx.state.requestId,
      pathname: ctx.path,
      ...valid,
    };
    const answer = await handler(input as unknown as Input<OperationId>);
    checkAnswer?.(answer);
    respond(ctx, answer);
  };
}

function hashRequest(ctx: Context, bytes: Buffer): string {
  return createHash('sha256').update(`${ctx.path}\n${ctx.querystring}\n`).update(bytes).digest('hex');
}

/** After the router: a path of the contract with another method is 405 and says which ones there are. */
export function answerOtherMethods(): Middleware {
  return async function otherMethods(ctx, next) {
    const methods = new Set<string>(
      (ctx.matched ?? []).flatMap((layer: { methods: string[] }) => layer.methods),
    );
    if (methods.size === 0) return next();
    const allow = [...methods].sort().join(', ');
    ctx.set('Allow', allow);
    throw new Refusal('method-not-allowed', `${ctx.method} is not possible here. Possible are ${allow}.`);
  };
}
