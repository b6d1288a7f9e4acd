import type { Middleware } from 'koa';

/** The middleware for paths at or below `basePath` alone. */
export function below(basePath: string, middleware: Middleware): Middleware {
  return async function belowMiddleware(ctx, next) {
    const isBelow = ctx.path === basePath || ctx.path.startsWith(`${basePath}/`);
    return isBelow ? middleware(ctx, next) : next();
  };
}
