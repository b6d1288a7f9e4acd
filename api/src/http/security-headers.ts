import type { Middleware } from 'koa';

/** The policy of an answer that is no page: whatever a browser makes of it, it loads nothing and is framed nowhere. */
export const nothing = "default-src 'none'; frame-ancestors 'none'";

/** What every answer says, unless a page says something stricter for itself. */
export function setSecurityHeaders(publicUrl: string): Middleware {
  const overTls = publicUrl.startsWith('https:');
  return async function securityHeaders(ctx, next) {
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', nothing);
    ctx.set('Referrer-Policy', 'no-referrer');
    if (overTls) ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    await next();
  };
}
