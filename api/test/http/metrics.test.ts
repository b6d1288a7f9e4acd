import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import Koa from 'koa';
import { createMetrics } from '../../src/http/metrics.ts';
import { listen } from '../../src/listen.ts';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';

test('a request is timed under its operation and status, whatever its path', async (t) => {
  const metrics = createMetrics();
  const app = new Koa();
  app.use(metrics.measure);
  app.use((ctx) => {
    ctx.state.operation = ctx.path === '/a' ? 'listThings' : undefined;
    ctx.status = ctx.path === '/a' ? 200 : 404;
  });
  const server = await listen(app.callback(), '127.0.0.1', 0);
  const aside = await listen(metrics.listener, '127.0.0.1', 0);
  t.teardown(() => Promise.all([server.close(0), aside.close(0)]));
  for (const path of ['/a', '/a', '/b?canary=1', '/c']) await fetch(`http://127.0.0.1:${server.port}${path}`);

  const text = await (await fetch(`http://127.0.0.1:${aside.port}/metrics`)).text();
  t.regex(text, /^http_request_duration_seconds_count\{operation="listThings",status="200"\} 2$/m);
  t.regex(text, /^http_request_duration_seconds_count\{operation="none",status="404"\} 2$/m);
  t.regex(text, /^http_request_duration_seconds_bucket\{le="10",operation="listThings",status="200"\} 2$/m);
  t.false(text.includes('canary'));
  t.is((await fetch(`http://127.0.0.1:${aside.port}/metrics`, { method: 'POST' })).status, 404);
  t.is((await fetch(`http://127.0.0.1:${aside.port}/`)).status, 404);
});

test('a port in use is said in one line that names it', async (t) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.teardown(() => other.close());
  const { port } = other.address() as { port: number };
  await t.throwsAsync(
    listen(() => {}, '127.0.0.1', port),
    { message: new RegExp(`^Port ${port} is in use`) },
  );
});

test('fetches of keys are counted by how they ended, and the last good one has its time', async (t) => {
  const key = await createKey('main');
  const issuer = await startJwksServer((_, response) => void response.writeHead(500).end());
  const metrics = createMetrics();
  const app = await startApp(issuer.url, { JWKS_COOLDOWN_S: '1' }, undefined, metrics);
  const aside = await listen(metrics.listener, '127.0.0.1', 0);
  t.teardown(async () => {
    await Promise.all([app.close(), aside.close(0), issuer.close()]);
  });
  const authorization = `Bearer ${createForge(issuer.url, key, 'read:timesheets').make()}`;
  const ask = () => send(app.origin, 'GET', '/api/v1/me', { authorization });
  t.is((await ask()).status, 503);
  issuer.answerKeys(withKeys(key));
  await sleep(1050);
  t.is((await ask()).status, 200);
  const text = await (await fetch(`http://127.0.0.1:${aside.port}/metrics`)).text();
  t.regex(text, /^jwks_fetches_total\{outcome="failed"\} 1$/m);
  t.regex(text, /^jwks_fetches_total\{outcome="fetched"\} 1$/m);
  const [, fetchedAt] = /^jwks_fetched_timestamp_seconds (\S+)$/m.exec(text) ?? [];
  t.true(Math.abs(Number(fetchedAt) - Date.now() / 1000) < 30);
});
