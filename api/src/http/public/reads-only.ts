import type { Middleware } from 'koa';
import { Refusal } from '../../errors.ts';
import { isBelow } from '../below.ts';

/** Outside `basePath` there are only things to read: 405 for any other method, whatever the path. */
export function allowReadsOnly(basePath: string): Middleware {
  return async function readsOnlyMiddleware(ctx, next) {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isRead && !isBelow(basePath, ctx.path)) {
      ctx.set('Allow', 'GET, HEAD');
      throw new Refusal('method-not-allowed', `${ctx.method} is not possible here. Possible are GET, HEAD.`);
    }
    await next();
  };
}
