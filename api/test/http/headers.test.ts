import test from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { serve } from './_serve.ts';

const { app, issuer, call } = serve();

test('every answer has its security headers', async (t) => {
  for (const path of ['/api/v1/timesheets', '/api/v1/nothing', '/healthz', '/openapi.json', '/nothing.txt']) {
    const { headers } = await call('GET', path);
    t.is(headers['x-content-type-options'], 'nosniff', path);
    t.is(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'", path);
    t.is(headers['referrer-policy'], 'no-referrer', path);
    t.is(headers['strict-transport-security'], undefined, path);
    t.is(headers['x-powered-by'], undefined, path);
    t.is(headers['set-cookie'], undefined, path);
    t.regex(String(headers['x-request-id']), /^[0-9a-f-]{36}$/, path);
  }
});

test('behind TLS browsers are told to stay there', async (t) => {
  const other = await startApp(issuer().url, { PUBLIC_URL: 'https://time.example' });
  t.teardown(other.close);
  const { headers } = await send(other.origin, 'GET', '/healthz');
  t.regex(headers['strict-transport-security'] ?? '', /^max-age=31536000/);
});

test('answers and refusals may not be kept, projects only to be asked about again', async (t) => {
  for (const path of [
    '/api/v1/timesheets',
    '/api/v1/me',
    '/api/v1/nothing',
    '/api/v1/timesheets?x=1',
    '/nothing',
  ]) {
    t.is(
      (await call('GET', path, { accept: 'application/json' })).headers['cache-control'],
      'no-store',
      path,
    );
  }
  t.is((await send(app().origin, 'GET', '/api/v1/timesheets')).headers['cache-control'], 'no-store');
  t.is((await call('GET', '/api/v1/projects')).headers['cache-control'], 'private, no-cache');
});

test('HEAD answers as GET does, without the body', async (t) => {
  const get = await call('GET', '/api/v1/timesheets');
  const head = await call('HEAD', '/api/v1/timesheets');
  t.is(head.status, 200);
  t.is(head.text, '');
  t.is(head.headers['content-type'], get.headers['content-type']);
  t.is(head.headers['content-length'], get.headers['content-length']);
});

test('what a request says of its host and of proxies changes no answer', async (t) => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-http-method-override': 'DELETE',
    forwarded: 'host=evil.example',
  };
  for (const path of [
    '/.well-known/oauth-protected-resource',
    '/openapi.json',
    '/config.json',
    '/api/v1/timesheets',
  ]) {
    const answer = await call('GET', path, forged);
    t.is(answer.status, 200, path);
    t.false(answer.text.includes('evil.example'), path);
  }
  const refused = await send(app().origin, 'GET', '/api/v1/me', forged);
  t.is(refused.status, 401);
  t.false(JSON.stringify(refused.headers).includes('evil.example'));
});
