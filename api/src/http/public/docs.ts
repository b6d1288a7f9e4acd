import { fileURLToPath } from 'node:url';
import type Router from '@koa/router';
import send from 'koa-send';

const root = fileURLToPath(new URL('../../../dist/docs', import.meta.url));
const bundle = '/redoc.standalone.js';

// Redoc writes its styles at run time and searches in a worker of its own making.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timesheets API</title>
</head>
<body>
<redoc spec-url="/openapi.json" hide-download-button></redoc>
<noscript>The documentation needs JavaScript. The contract itself is at <a href="/openapi.yaml">/openapi.yaml</a>.</noscript>
<script type="module" src="/docs${bundle}"></script>
</body>
</html>
`;

/** `/docs`: the contract as a page (Redoc), from this process alone. */
export function addDocs(router: Router): void {
  router.get('/docs', (ctx) => {
    ctx.set('Content-Security-Policy', policy);
    ctx.set('Cache-Control', 'no-cache');
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = page;
  });
  router.get(`/docs${bundle}`, async (ctx) => {
    await send(ctx, bundle, { root, maxAge: 3_600_000 });
  });
}
