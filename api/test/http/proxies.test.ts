import test, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';

async function loggedAddress(t: ExecutionContext, trustProxy: string, forwarded: string): Promise<unknown> {
  const app = await startApp('http://127.0.0.1:1/', { TRUST_PROXY: trustProxy });
  t.teardown(app.close);
  const { status, headers, text } = await send(app.origin, 'GET', '/.well-known/oauth-protected-resource', {
    'x-forwarded-for': forwarded,
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-real-ip': '6.6.6.6',
    'x-client-ip': '6.6.6.6',
  });
  t.is(status, 200);
  t.false(text.includes('evil.example'));
  return app.logLine(String(headers['x-request-id']))?.ip;
}

test('without TRUST_PROXY nobody chooses his address in the log', async (t) => {
  t.is(await loggedAddress(t, '0', '203.0.113.7'), '127.0.0.1');
});

test('with TRUST_PROXY the address is the one that our own proxies name, whatever a client put before it', async (t) => {
  t.is(await loggedAddress(t, '1', '203.0.113.7'), '203.0.113.7');
  t.is(await loggedAddress(t, '1', '6.6.6.6, 203.0.113.7'), '203.0.113.7');
  t.is(await loggedAddress(t, '2', '6.6.6.6, 203.0.113.7, 198.51.100.1'), '203.0.113.7');
});
