import { connect } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';
import { type RawAnswer, request, sendRaw } from './_raw.ts';
import { serve } from './_serve.ts';

const { app } = serve();

function assertProblem(t: ExecutionContext, answer: RawAnswer, status: number, code: string): void {
  t.is(answer.status, status);
  t.is(answer.headers.get('content-type'), 'application/problem+json');
  t.is(answer.headers.get('cache-control'), 'no-store');
  t.is(answer.headers.get('connection'), 'close');
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  t.is(problem.code, code);
  t.is(problem.status, status);
  t.is(problem.type, `/problems/${code}`);
  t.regex(String(problem.request_id), /^[0-9a-f-]{36}$/);
}

test('431 as a problem for a header above 16 KiB', async (t) => {
  const answer = await sendRaw(app().port, request('GET', '/healthz', [`X-Filler: ${'x'.repeat(20_000)}`]));
  assertProblem(t, answer, 431, 'header-too-large');
});

test('200 for a header of up to 16 KiB', async (t) => {
  const withHeader = (length: number) => {
    const head = request('GET', '/healthz', ['X-Filler: ']);
    return sendRaw(app().port, request('GET', '/healthz', [`X-Filler: ${'x'.repeat(length - head.length)}`]));
  };
  t.is((await withHeader(16 * 1024 - 64)).status, 200);
  t.is((await withHeader(16 * 1024 + 64)).status, 431);
});

test('400 as a problem for what is not HTTP', async (t) => {
  for (const bytes of ['GET / HTTP/9.9\r\n\r\n', '\0\0\0\0\r\n\r\n', 'GET /\r\nX\r\n\r\n']) {
    assertProblem(t, await sendRaw(app().port, bytes), 400, 'invalid-request');
  }
});

test('400 for both a length and pieces: two readers would see two requests', async (t) => {
  const answer = await sendRaw(
    app().port,
    'POST /api/v1/timesheets HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  );
  assertProblem(t, answer, 400, 'invalid-request');
});

test('408 as a problem for a header that does not come to its end within 10 s', async (t) => {
  const startedAt = performance.now();
  const socket = connect(app().port, '127.0.0.1');
  const text = await new Promise<string>((resolve, reject) => {
    let all = '';
    socket.on('data', (chunk) => {
      all += chunk;
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(all));
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
  });
  const tookMs = performance.now() - startedAt;
  t.true(tookMs > 9_000 && tookMs < 14_000, `${tookMs} ms`);
  t.regex(text, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  t.regex(text, /"code":"request-timeout"/);
});

for (const env of [{ RATE_LIMIT_PER_MINUTE: '3' }, { RATE_LIMIT_PER_MINUTE: '8', API_PROCESSES: '3' }]) {
  test(`429 with Retry-After beyond the limit, for that client and person alone: ${JSON.stringify(env)}`, async (t) => {
    const key = await createKey('main');
    const issuer = await startJwksServer(withKeys(key));
    const limited = await startApp(issuer.url, { ...env });
    t.teardown(async () => {
      await limited.close();
      await issuer.close();
    });
    const forge = createForge(issuer.url, key, 'read:timesheets');
    const as = (claims: Record<string, unknown>) =>
      send(limited.origin, 'GET', '/api/v1/timesheets', {
        authorization: `Bearer ${forge.make({ claims })}`,
      });
    for (let count = 1; count <= 3; count += 1) t.is((await as({})).status, 200);
    const refused = await as({ jti: 'another access token' });
    t.is(refused.status, 429);
    t.is(refused.body.code, 'rate-limited');
    const retryAfterS = Number(refused.headers['retry-after']);
    t.true(retryAfterS >= 1 && retryAfterS <= 60, `${retryAfterS}`);
    t.is((await as({ sub: 'user|bob' })).status, 200);
    t.is((await as({ client_id: 'other' })).status, 200);
    t.is((await send(limited.origin, 'GET', '/healthz')).status, 200);
  });
}
