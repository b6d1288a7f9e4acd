import test from 'ava';
import { send } from '../contract/_send.ts';
import { serve } from './_serve.ts';

const listed = 'https://time.example';
const { app, call } = serve({ CORS_ORIGINS: `${listed},http://localhost:5173` });

const preflight = (origin: string, method = 'PATCH', path = '/api/v1/timesheets/1') =>
  send(app().origin, 'OPTIONS', path, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,if-match,content-type,idempotency-key',
  });

test('204 a preflight of a listed origin needs no access token and says what is possible', async (t) => {
  const { status, headers } = await preflight(listed);
  t.is(status, 204);
  t.is(headers['access-control-allow-origin'], listed);
  t.is(headers['access-control-allow-credentials'], undefined);
  t.is(headers['access-control-max-age'], '600');
  const methods = headers['access-control-allow-methods']?.split(',') ?? [];
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) t.true(methods.includes(method), method);
  const allowed = headers['access-control-allow-headers']?.toLowerCase() ?? '';
  for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match']) {
    t.true(allowed.includes(name), name);
  }
});

for (const origin of [
  'https://evil.example',
  'null',
  'http://time.example',
  'https://time.example.evil.example',
  'https://time.example:8443',
  'HTTPS://TIME.EXAMPLE',
  '*',
]) {
  test(`401 a preflight of ${origin}, without a word to the browser`, async (t) => {
    const { status, headers } = await preflight(origin);
    t.is(status, 401);
    t.is(headers['access-control-allow-origin'], undefined);
    t.is(headers['access-control-allow-methods'], undefined);
  });

  test(`200 an answer to ${origin} that its page may not read`, async (t) => {
    const { status, headers } = await call('GET', '/api/v1/timesheets', { origin });
    t.is(status, 200);
    t.is(headers['access-control-allow-origin'], undefined);
    t.regex(headers.vary ?? '', /\bOrigin\b/i);
  });
}

test('a page of a listed origin may read answers and refusals with the headers it needs', async (t) => {
  for (const path of ['/api/v1/timesheets', '/api/v1/nothing', '/api/v1/timesheets?x=1']) {
    const { headers } = await call('GET', path, { origin: listed });
    t.is(headers['access-control-allow-origin'], listed, path);
    const exposed = headers['access-control-expose-headers']?.toLowerCase().split(',') ?? [];
    for (const name of [
      'content-disposition',
      'etag',
      'location',
      'retry-after',
      'www-authenticate',
      'idempotency-replayed',
      'x-request-id',
    ]) {
      t.true(exposed.includes(name), name);
    }
  }
  const refused = await send(app().origin, 'GET', '/api/v1/timesheets', { origin: listed });
  t.is(refused.status, 401);
  t.is(refused.headers['access-control-allow-origin'], listed);
});

test('OPTIONS without a preflight is a request like any other', async (t) => {
  t.is((await send(app().origin, 'OPTIONS', '/api/v1/timesheets', { origin: listed })).status, 401);
  t.is((await call('OPTIONS', '/api/v1/timesheets', { origin: listed })).status, 405);
});
