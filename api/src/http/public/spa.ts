import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context, Middleware } from 'koa';
import send from 'koa-send';

const root = fileURLToPath(new URL('../../../../spa/dist', import.meta.url));
const silentCallback = '/silent-callback';

export interface SpaOptions {
  issuer: string;
  audience: string;
  clientId: string;
  authFlow: string;
  apiBaseUrl: string;
}

/** Serves the web application: its files, `/config.json`, and its page for every other path a browser navigates to. */
export function serveSpa(options: SpaOptions): Middleware {
  const config = {
    api_base_url: options.apiBaseUrl,
    issuer: options.issuer,
    client_id: options.clientId,
    audience: options.audience,
    auth_flow: options.authFlow,
  };
  const provider = new URL(options.issuer).origin;
  return async function spaMiddleware(ctx, next) {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isRead || ctx.status !== 404 || /^\/api(\/|$)/.test(ctx.path)) return next();
    if (ctx.path === '/config.json') {
      ctx.set('Cache-Control', 'no-cache');
      ctx.body = config;
      return;
    }
    if (ctx.path.startsWith('/assets/')) {
      // The build lays compressed twins beside them; without this word a cache would hand out the wrong one.
      ctx.vary('Accept-Encoding');
      // Their names change with their content.
      await send(ctx, ctx.path, { root, maxAge: 31_536_000_000, immutable: true });
      return;
    }
    if (ctx.path === silentCallback) {
      return sendPage(ctx, 'silent-callback.html', { provider, framedBy: "'self'" });
    }
    // Its pages go out with a nonce or not at all.
    if (ctx.path.endsWith('.html')) return next();
    // Files lie at the root; below it, a dot belongs to an e-mail address in the path of a page.
    if (/^\/[^/]+\.[a-z0-9]+$/.test(ctx.path)) {
      await send(ctx, ctx.path, { root, maxAge: 3_600_000, hidden: false });
      return;
    }
    // Who takes anything is a program: it learns that there is nothing here. A browser names HTML when it navigates.
    if (ctx.path !== '/' && ctx.accepts('json', 'html') !== 'html') return next();
    await sendPage(ctx, 'index.html', { provider, framedBy: "'none'" });
  };
}

async function sendPage(
  ctx: Context,
  name: string,
  { provider, framedBy }: { provider: string; framedBy: string },
) {
  const page = await readFile(`${root}/${name}`, 'utf8').catch(() => undefined);
  if (page === undefined) {
    ctx.status = 503;
    ctx.body = 'The web application has not been built. Run: npm run build\n';
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  ctx.set('Content-Security-Policy', contentSecurityPolicy(nonce, provider, framedBy));
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page.replaceAll('__CSP_NONCE__', nonce);
}

function contentSecurityPolicy(nonce: string, provider: string, framedBy: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${provider}`,
    `frame-src 'self' ${provider}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');
}
