import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { NetworkError } from '@timesheets/sdk';
import test from 'ava';
import { emptyPage, newEntry } from './_client.ts';
import { answerPage, clientOf, startServer } from './_server.ts';

/** An address where nobody listens any more. */
async function freeOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`a ${status} is not followed, neither to another host nor to our own`, async (t) => {
    const visited: (string | undefined)[] = [];
    const elsewhere = await startServer(t, (request, response) => {
      visited.push(request.headers.authorization);
      answerPage(response);
    });
    const origin = await startServer(t, (request, response) => {
      const location = request.url === '/api/v1/me' ? `${elsewhere}/me` : '/api/v1/me';
      response.writeHead(status, { location }).end();
    });
    await t.throwsAsync(clientOf(origin).GET('/me'), { instanceOf: NetworkError });
    await t.throwsAsync(clientOf(origin).POST('/timesheets', { body: newEntry }), {
      instanceOf: NetworkError,
    });
    t.deepEqual(visited, []);
  });
}

test('a connection that is reset is tried again', async (t) => {
  let count = 0;
  const bodies: string[] = [];
  const origin = await startServer(t, async (request, response) => {
    count += 1;
    if (count === 1) return void request.socket.resetAndDestroy();
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    if (count === 2) {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id":');
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    answerPage(response);
  });
  const { data } = await clientOf(origin, { retries: 3 }).POST('/timesheets', { body: newEntry });
  t.deepEqual(data as unknown, emptyPage);
  t.is(count, 3);
  t.deepEqual(bodies, [JSON.stringify(newEntry), JSON.stringify(newEntry)]);
});

test('a port where nobody listens is a NetworkError that names the cause', async (t) => {
  const error = await t.throwsAsync(clientOf(await freeOrigin()).GET('/me'), { instanceOf: NetworkError });
  t.like(error?.cause, { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
});

test('a body has its length, and a compressed answer is read', async (t) => {
  let length: string | undefined;
  const origin = await startServer(t, (request, response) => {
    length = request.headers['content-length'];
    const body = gzipSync(JSON.stringify(emptyPage));
    response.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
  });
  const { data } = await clientOf(origin).POST('/timesheets', { body: newEntry });
  t.is(length, String(JSON.stringify(newEntry).length));
  t.deepEqual(data as unknown, emptyPage);
});

test('of an endless error body only the beginning is read', async (t) => {
  let closed: Promise<void> | undefined;
  const origin = await startServer(t, (_, response) => {
    closed = new Promise((resolve) => response.on('close', resolve));
    response.writeHead(500, { 'content-type': 'application/problem+json' });
    const timer = setInterval(() => response.write('x'.repeat(16_384)), 1);
    response.on('close', () => clearInterval(timer));
  });
  t.like(await t.throwsAsync(clientOf(origin).GET('/me')), { status: 500, code: 'unknown-problem' });
  await closed;
});
