import { readFile } from 'node:fs/promises';
import type Router from '@koa/router';

const bundle = new URL('../../../dist/docs/redoc.standalone.js', import.meta.url);
const bundlePath = '/docs/redoc.standalone.js';

// Redoc makes empty style elements (the hash is that of nothing) and fills them rule by rule, and searches in a worker
// of its own making.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
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
<redoc spec-url="/openapi.json" disable-telemetry="true"></redoc>
<noscript>The documentation needs JavaScript. The contract itself is at <a href="/openapi.yaml">/openapi.yaml</a>.</noscript>
<script type="module" src="${bundlePath}"></script>
</body>
</html>
`;

let script: string | undefined;

/** `/docs`: the contract as a page (Redoc), from this process alone. */
export function addDocs(router: Router): void {
  router.get('/docs', (ctx) => {
    ctx.set('Content-Security-Policy', policy);
    ctx.set('Cache-Control', 'no-cache');
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = page;
  });
  // Otherwise the web application would take it for a page of its own.
  router.get('/docs/', (ctx) => {
    ctx.status = 301;
    ctx.redirect('/docs');
  });
  router.get(bundlePath, async (ctx) => {
    script ??= await readFile(bundle, 'utf8').then(withoutRemoteLogo);
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.type = 'text/javascript; charset=utf-8';
    ctx.body = script;
  });
}

/** Redoc fetches its logo from its maker's host, who would learn of every reader: the name in letters instead. */
function withoutRemoteLogo(text: string): string {
  return text.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, logo);
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="12"><text y="10" font-size="11" font-family="sans-serif">Redoc</text></svg>',
)}`;
