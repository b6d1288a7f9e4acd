import type { KoaContextWithOIDC } from 'oidc-provider';
import { styleSource } from './style.ts';

type Context = Pick<KoaContextWithOIDC, 'set' | 'type' | 'body' | 'status'>;

/** Where a form may lead in the end: browsers hold redirects after a form to form-action too. */
function formTarget(uri: unknown): string {
  const url = URL.parse(String(uri ?? ''));
  if (!url) return '';
  return url.origin === 'null' ? url.protocol : url.origin;
}

/** Answers with a page of ours: no script, no other style, in nobody's frame. */
export function sendPage(
  ctx: Context,
  page: string,
  { status = 200, redirectUri = undefined as unknown } = {},
) {
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-store');
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `style-src ${styleSource}`,
      `form-action 'self' ${formTarget(redirectUri)}`.trim(),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  ctx.body = page;
}
