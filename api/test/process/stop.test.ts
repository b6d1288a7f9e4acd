import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scopes } from '@timesheets/sdk/operations';
import test, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { createForge } from '../http/_forge.ts';
import { createKey, startJwksServer, withKeys } from '../http/_jwks.ts';
import { end, environment, type RunningProcess, run } from './_process.ts';

async function start(t: ExecutionContext) {
  const main = await createKey('main');
  const issuer = await startJwksServer(withKeys(main));
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-stop-'));
  const program = run('main.ts', environment(issuer.url, `sqlite:${join(folder, 'a.db')}`));
  t.teardown(async () => {
    await end(program);
    await issuer.close();
    await rm(folder, { recursive: true, force: true });
  });
  const address = await program.listening;
  const origin = address.replace('localhost', '127.0.0.1');
  const authorization = `Bearer ${createForge(issuer.url, main, scopes.join(' ')).make()}`;
  return { program, origin, authorization };
}

/** Resolves when a signal has arrived. */
async function stopping(program: RunningProcess): Promise<void> {
  while (!program.log().some(({ msg }) => msg === 'stopping')) await sleep(10);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} lets requests that are running finish, then ends with 0 within 10 s`, async (t) => {
    const { program, origin, authorization } = await start(t);
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    t.teardown(() => agent.destroy());
    // Uploads that have begun: their head is here, their body comes after the signal.
    const body = JSON.stringify({ name: 'Held' });
    const held = Array.from({ length: 8 }, (_, index) => {
      const { hostname, port } = new URL(origin);
      const outgoing = request({
        hostname,
        port,
        agent,
        method: 'PUT',
        path: `/api/v1/projects/held-${index}`,
        headers: {
          ...{ authorization, 'content-type': 'application/json', 'content-length': body.length },
          expect: '100-continue',
        },
      });
      outgoing.flushHeaders();
      // So the server says that the head has arrived.
      const arrived = once(outgoing, 'continue');
      const answer = new Promise<{ status: number | undefined; connection: string | undefined }>(
        (resolve, reject) => {
          outgoing.once('error', reject);
          outgoing.once('response', (response) => {
            response.resume();
            response.once('end', () =>
              resolve({ status: response.statusCode, connection: response.headers.connection }),
            );
          });
        },
      );
      return { arrived, finish: () => outgoing.end(body), answer };
    });
    // One that is idle must not hold anything up.
    const idle = connect(Number(new URL(origin).port), '127.0.0.1');
    t.teardown(() => idle.destroy());
    await Promise.all(held.map(({ arrived }) => arrived));
    const signalledAt = performance.now();
    program.child.kill(signal);
    await stopping(program);
    await sleep(50);
    await t.throwsAsync(send(origin, 'GET', '/healthz'), { code: 'ECONNREFUSED' });
    for (const { finish } of held) finish();
    for (const { answer } of held) t.deepEqual(await answer, { status: 201, connection: 'close' });
    const { code } = await program.ended;
    t.is(code, 0, program.output.stderr);
    const tookMs = performance.now() - signalledAt;
    t.true(tookMs < 3000, `it took ${tookMs} ms`);
    t.is(program.output.stderr, '');
    t.deepEqual(program.log().find(({ msg }) => msg === 'stopping')?.signal, signal);
  });
}

test('SIGTERM ends within 10 s with 0 although a request never comes to its end', async (t) => {
  const { program, origin, authorization } = await start(t);
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  t.teardown(() => socket.destroy());
  socket.on('error', () => {});
  socket.write(
    `PUT /api/v1/projects/never HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  );
  await sleep(300);
  const signalledAt = performance.now();
  program.child.kill('SIGTERM');
  const { code } = await program.ended;
  t.is(code, 0, program.output.stderr);
  t.true(performance.now() - signalledAt < 10_000);
});

test('SIGTERM leaves a kept connection the time for one more request, and is not hurried by a second signal', async (t) => {
  const { program, origin, authorization } = await start(t);
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.teardown(() => agent.destroy());
  const ask = () =>
    new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      const options = { hostname, port, agent, path: '/api/v1/projects', headers: { authorization } };
      const outgoing = request(options, (response) => {
        response.resume();
        response.once('end', () =>
          resolve({ status: response.statusCode, connection: response.headers.connection }),
        );
      });
      outgoing.once('error', reject).end();
    });
  t.deepEqual(await ask(), { status: 200, connection: 'keep-alive' });
  program.child.kill('SIGTERM');
  await stopping(program);
  program.child.kill('SIGTERM');
  t.deepEqual(await ask(), { status: 200, connection: 'close' });
  program.child.kill('SIGINT');
  t.is((await program.ended).code, 0, program.output.stderr);
});
