import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { listen } from '../../src/listen.ts';
import { request, sendRaw } from './_raw.ts';
import { serve } from './_serve.ts';

const { app, bearer } = serve();

const get = 'GET /a HTTP/1.1\r\nHost: a\r\n\r\n';
const garbage = 'no request at all\r\n\r\n';

/** A connection and all that has come by it. */
function dial(t: ExecutionContext, port: number): { socket: Socket; text(): string } {
  const socket = connect(port, '127.0.0.1');
  t.teardown(() => socket.destroy());
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  return { socket, text: () => text };
}

test('what is no request does not get into the answer that is on its way', async (t) => {
  const server = await listen(
    (_, response) => {
      response.write('begun');
      setTimeout(() => response.end('ended'), 300);
    },
    '127.0.0.1',
    0,
  );
  t.teardown(() => server.close(0));
  const { socket, text } = dial(t, server.port);
  socket.write(get);
  while (!text().includes('begun')) await sleep(5);
  socket.write(garbage);
  await once(socket, 'close');
  t.is(text().match(/HTTP\/1\.1/g)?.length, 1, text());
  t.regex(text(), /begun.*ended.*0\r\n\r\n$/s);
});

test('what is no request is not answered in the place of the request before it, which is', async (t) => {
  const server = await listen(
    (_, response) => void setTimeout(() => response.end('late'), 300),
    '127.0.0.1',
    0,
  );
  t.teardown(() => server.close(0));
  const { socket, text } = dial(t, server.port);
  socket.write(get + garbage);
  await once(socket, 'close');
  t.is(text().match(/HTTP\/1\.1/g)?.length, 1, text());
  t.regex(text(), /^HTTP\/1\.1 200 OK.*late/s);
});

test('400 for a Host that is missing or comes twice', async (t) => {
  const none = await sendRaw(app().port, 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n');
  t.is(none.status, 400);
  for (const target of ['/healthz', '/api/v1/me']) {
    const twice = await sendRaw(
      app().port,
      request('GET', target, ['Host: other.test', `Authorization: ${bearer().authorization}`]),
    );
    t.is(twice.status, 400, target);
    t.is(JSON.parse(twice.body).code, 'invalid-request');
  }
});

test('417 for an Expect that nobody knows, and the next request is served', async (t) => {
  const odd = await sendRaw(app().port, request('GET', '/healthz', ['Expect: 200-ok']));
  t.is(odd.status, 417);
  t.is((await sendRaw(app().port, request('GET', '/healthz', []))).status, 200);
});

test('the log tells of what never became a request', async (t) => {
  const { headers } = await sendRaw(app().port, garbage);
  t.like(app().logLine(headers.get('x-request-id')), {
    status: 400,
    code: 'invalid-request',
    ip: '127.0.0.1',
    cause: 'HPE_INVALID_METHOD',
  });
});
