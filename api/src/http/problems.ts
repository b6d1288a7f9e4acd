import type { Context, Middleware } from 'koa';
import {
  InsufficientScope,
  MultipleCredentials,
  RateLimited,
  Refusal,
  Unauthenticated,
  Unavailable,
} from '../errors.ts';
import { presentProblem } from '../handlers/present-problem.ts';
import { problemKinds } from '../handlers/problem-kinds.ts';
import type { Challenge } from './challenge.ts';

/** The one place where an error becomes an answer: problem+json (RFC 9457), with the challenge where one is due. */
export function answerProblems(challenge: Challenge): Middleware {
  return async function problems(ctx, next) {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined)
        throw new Refusal('not-found', 'There is nothing here.');
    } catch (error) {
      const refusal = asRefusal(error);
      ctx.state.failure = error;
      ctx.remove('ETag');
      ctx.remove('Location');
      ctx.set('Cache-Control', 'no-store');
      setChallenge(ctx, challenge, refusal);
      if (refusal instanceof Unavailable || refusal instanceof RateLimited) {
        ctx.set('Retry-After', String(refusal.retryAfterS));
      }
      ctx.status = problemKinds[refusal.code].status;
      ctx.body = JSON.stringify(presentProblem(refusal, ctx.path, ctx.state.requestId));
      ctx.type = 'application/problem+json';
    }
  };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Koa's own middleware throws http-errors: a file that is not there, a path that leads outside.
  const { status } = error as { status?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Refusal('not-found', 'There is nothing here.');
  return new Refusal('internal', internalDetail);
}

const internalDetail = 'Something went wrong on our side. Tell the operator the request_id.';

function setChallenge(ctx: Context, challenge: Challenge, refusal: Refusal): void {
  if (refusal instanceof Unauthenticated) {
    ctx.set('WWW-Authenticate', challenge(refusal.credentialSent ? { error: 'invalid_token' } : {}));
  } else if (refusal instanceof InsufficientScope) {
    ctx.set('WWW-Authenticate', challenge({ error: 'insufficient_scope', scope: refusal.scopes.join(' ') }));
  } else if (refusal instanceof MultipleCredentials) {
    ctx.set('WWW-Authenticate', challenge({ error: 'invalid_request' }));
  }
}
