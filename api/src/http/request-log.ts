import { randomUUIDv7 } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Actor } from '../domain/actor.ts';
import type { RequiredClaims } from './access-token/claims.ts';
import { withoutTokens } from './log.ts';

/** Gives every request an id and writes one line about it when it was answered. Nothing a client sent is logged raw. */
export function logRequests(log: Logger): Middleware {
  return async function requestLog(ctx, next) {
    const startedAt = performance.now();
    ctx.state.requestId = randomUUIDv7();
    ctx.state.query = new URLSearchParams(ctx.querystring);
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
    const line = { ...describe(ctx), ms: Math.round(performance.now() - startedAt) };
    if (ctx.status === 500) log.error({ ...line, err: failureOf(ctx) }, 'request failed');
    // Something else is down, and says so itself: a line for each request must stay short.
    else if (ctx.status > 500) log.warn({ ...line, ...causeOf(ctx) }, 'request failed');
    else log.info({ ...line, ...causeOf(ctx) }, 'request');
  };
}

function describe(ctx: Context) {
  const actor: Actor | undefined = ctx.state.actor;
  const caller: RequiredClaims | undefined = ctx.state.caller;
  return {
    request_id: ctx.state.requestId,
    method: ctx.method,
    operation: ctx.state.operation,
    path: ctx.state.operation ? undefined : withoutTokens(ctx.path).slice(0, 200),
    ip: ctx.ip,
    status: ctx.status,
    client_id: caller?.clientId,
    sub: actor?.kind === 'person' ? undefined : caller?.sub,
    user_id: actor?.kind === 'person' ? actor.userId : undefined,
  };
}

function causeOf(ctx: Context): { code?: string; cause?: string } {
  const failure: { code?: string; cause?: unknown } | undefined = ctx.state.failure;
  if (!failure?.code) return {};
  const { cause } = failure;
  if (cause === undefined) return { code: failure.code };
  return {
    code: failure.code,
    cause: withoutTokens(cause instanceof Error ? cause.message : String(cause)).slice(0, 200),
  };
}

function failureOf(ctx: Context): unknown {
  const failure: { cause?: unknown } | undefined = ctx.state.failure;
  return failure?.cause ?? failure;
}
