import type { Middleware } from 'koa';

/** The middleware for paths at or below `basePath` alone. */
export function below(basePath: string, middleware: Middleware): Middleware {
  return async function belowMiddleware(ctx, next) {
    return isBelow(basePath, ctx.path) ? middleware(ctx, next) : next();
  };
}

/** Whether a path is `basePath` or lies below it, as it is written: other spellings are other paths. */
export function isBelow(basePath: string, path: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`);
}
