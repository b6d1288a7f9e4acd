import { existsSync } from 'node:fs';
import test from 'ava';
import { send } from '../contract/_send.ts';
import { serve } from './_serve.ts';

const built = existsSync(new URL('../../../spa/dist/index.html', import.meta.url));
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const { app } = serve();
const ask = (path: string, headers: Record<string, string> = html, method = 'GET') =>
  send(app().origin, method, path, headers);

const page = built ? test : test.skip;

interface Manifest {
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

// Named by the page itself, for a system that reads no manifest's icons.
const touchIcon = { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png', purpose: 'apple' };

for (const path of [
  '/',
  '/callback?code=x',
  '/weeks/2026-W47',
  '/apis',
  '/timesheets',
  '/approvals/2026-W46/ann@abc.example',
]) {
  page(`200 the page of the web application at ${path}`, async (t) => {
    const answer = await ask(path);
    t.is(answer.status, 200);
    t.regex(answer.headers['content-type'] ?? '', /^text\/html/);
    t.regex(answer.text, /<div id="root">/);
    t.is(answer.headers['cache-control'], 'no-store');
  });
}

page('its nonce is new for every page and the only way for a style to be inline', async (t) => {
  const nonces = new Set<string>();
  for (let count = 0; count < 3; count += 1) {
    const { headers, text } = await ask('/');
    const policy = String(headers['content-security-policy']);
    const [, nonce = ''] = /'nonce-([\w-]{20,})'/.exec(policy) ?? [];
    t.true(text.includes(nonce));
    t.false(text.includes('__CSP_NONCE__'));
    t.notRegex(policy, /unsafe|\*/);
    t.regex(policy, /default-src 'none'/);
    t.regex(policy, /frame-ancestors 'none'/);
    nonces.add(nonce);
  }
  t.is(nonces.size, 3);
});

page('only the page of silent sign-in may be framed, by this site', async (t) => {
  const { headers, text } = await ask('/silent-callback');
  t.regex(String(headers['content-security-policy']), /frame-ancestors 'self'/);
  t.notRegex(text, /id="root"/);
});

page('pages do not go out without their nonce', async (t) => {
  for (const path of ['/index.html', '/silent-callback.html']) t.is((await ask(path)).status, 404, path);
});

page('files whose names change with their content may be kept for ever', async (t) => {
  const { text } = await ask('/');
  const [file = ''] = /\/assets\/[\w.-]+\.js/.exec(text) ?? [];
  const answer = await ask(file);
  t.is(answer.status, 200);
  t.regex(answer.headers['content-type'] ?? '', /javascript/);
  t.regex(String(answer.headers['cache-control']), /max-age=31536000.*immutable/);
});

page('scripts and styles go out as small as the browser can take them', async (t) => {
  const { text } = await ask('/');
  for (const [file] of text.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)) {
    const plain = await ask(file, { 'accept-encoding': 'identity' });
    t.is(plain.headers['content-encoding'], undefined);
    for (const [accepted, sent] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
    ]) {
      const answer = await ask(file, { 'accept-encoding': accepted ?? '' });
      t.is(answer.status, 200);
      t.is(answer.headers['content-encoding'], sent);
      t.is(answer.headers['content-type'], plain.headers['content-type']);
      t.regex(String(answer.headers.vary), /accept-encoding/i);
      t.true(Number(answer.headers['content-length']) <= Number(plain.headers['content-length']));
    }
    t.regex(String(plain.headers.vary), /accept-encoding/i);
  }
});

page(
  'what it takes to be installed is served as what it is: the manifest and every icon it names',
  async (t) => {
    const { text } = await ask('/');
    t.regex(text, /<link rel="manifest" href="\/manifest\.webmanifest"/);
    t.is(text.match(/<meta name="theme-color" media="\(prefers-color-scheme: (light|dark)\)"/g)?.length, 2);
    const answer = await ask('/manifest.webmanifest', { accept: '*/*' });
    t.is(answer.status, 200);
    t.regex(answer.headers['content-type'] ?? '', /^application\/manifest\+json/);
    const manifest = JSON.parse(answer.text) as Manifest;
    t.like(manifest, { start_url: '/', scope: '/', display: 'standalone' });
    const found: string[] = [];
    for (const { src, sizes, type, purpose } of [...manifest.icons, { ...touchIcon }]) {
      const icon = await fetch(app().origin + src);
      t.is(icon.status, 200, src);
      t.is(icon.headers.get('content-type'), type, src);
      t.is(icon.headers.get('x-content-type-options'), 'nosniff');
      const bytes = Buffer.from(await icon.arrayBuffer());
      // A PNG says its width and height at these places (RFC 2083, section 4.1.1).
      if (type === 'image/png') t.is(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
      found.push(`${sizes} ${purpose}`);
    }
    t.deepEqual(found.sort(), ['180x180 apple', '192x192 any', '512x512 any', '512x512 maskable', 'any any']);
  },
);

test('404 for what is not a page to navigate to', async (t) => {
  t.is((await ask('/weeks', { accept: 'application/json' })).status, 404);
  t.is((await ask('/weeks', { accept: '*/*' })).status, 404);
  t.is((await ask('/weeks', {})).status, 404);
  t.is((await ask('/weeks', html, 'POST')).status, 405);
  t.is((await ask('/api/v2/timesheets')).status, 404);
  t.is((await ask('/api')).status, 404);
  t.is((await ask('/assets/nothing.js')).status, 404);
  t.is((await ask('/nothing.png')).status, 404);
});

for (const path of [
  '/assets/../../package.json',
  '/assets/../../../openapi.yaml',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/%252e%252e/package.json',
  '/assets/..\\..\\package.json',
  '/assets//etc/passwd',
  '//etc/passwd',
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2fpackage.json',
  '/assets/%00.js',
  '/assets/%E0%A4%A',
  '/assets/x%00/../index.js',
  '/.env',
  '/assets/.hidden.js',
  '/docs/../package.json',
  '/docs/..%2f..%2fpackage.json',
]) {
  test(`404 ${path} leads nowhere`, async (t) => {
    const answer = await ask(path, { accept: 'application/json' });
    t.is(answer.status, 404, answer.text.slice(0, 200));
    t.is(answer.headers['content-type'], 'application/problem+json');
    t.notRegex(answer.text, /"name":|root:|openapi:/);
  });
}
