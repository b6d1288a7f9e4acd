import { Agent, request } from 'node:http';
import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { maxRunning } from '../../src/http/admission.ts';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';

test('503 with Retry-After, at once, for whoever comes while as many requests are running as there may be', async (t) => {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  const opened = Promise.withResolvers<void>();
  const full = Promise.withResolvers<void>();
  let running = 0;
  // A database that answers nobody until it is told to.
  const app = await startApp(issuer.url, {}, (store) => ({
    ...store,
    async read(work) {
      running += 1;
      if (running === maxRunning) full.resolve();
      await opened.promise;
      return store.read(work);
    },
  }));
  const agent = new Agent({ keepAlive: true, maxSockets: maxRunning });
  t.teardown(async () => {
    agent.destroy();
    await app.close();
    await issuer.close();
  });
  const authorization = `Bearer ${createForge(issuer.url, key, scopes.join(' ')).make()}`;
  const path = `/api/v1/timesheets/${crypto.randomUUID()}`;
  const held = Array.from(
    { length: maxRunning },
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const { port } = app;
        const options = { host: '127.0.0.1', port, path, agent, headers: { authorization } };
        const outgoing = request(options, (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode));
        });
        outgoing.once('error', reject).end();
      }),
  );
  await full.promise;

  const refused = await send(app.origin, 'GET', path, { authorization });
  t.is(refused.status, 503);
  t.is(refused.body.code, 'unavailable');
  t.is(refused.headers['retry-after'], '1');
  t.is((await send(app.origin, 'GET', '/healthz')).status, 200);
  t.is((await send(app.origin, 'GET', path)).status, 401);

  opened.resolve();
  t.deepEqual([...new Set(await Promise.all(held))], [404]);
  t.is((await send(app.origin, 'GET', path, { authorization })).status, 404);
});
