import type { Middleware } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../domain/actor.ts';
import { RateLimited } from '../errors.ts';

/** At most so many requests a minute for each client and person, counted in this process. */
export function limitRate(requestsPerMinute: number): Middleware {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return async function rateLimitMiddleware(ctx, next) {
    const actor: Actor = ctx.state.actor;
    try {
      await limiter.consume(JSON.stringify([actor.clientId, actor.sub]));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new RateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
    await next();
  };
}
