import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, type Key, startJwksServer, withKeys } from './_jwks.ts';

let main: Key;
test.before(async () => {
  main = await createKey('main');
});

async function start(t: ExecutionContext, env: Record<string, string> = {}) {
  const issuer = await startJwksServer(withKeys(main));
  const app = await startApp(issuer.url, env);
  t.teardown(async () => {
    await app.close();
    await issuer.close();
  });
  const me = () => {
    const authorization = `Bearer ${createForge(issuer.url, main, 'read:timesheets').make()}`;
    return send(app.origin, 'GET', '/api/v1/me', { authorization });
  };
  return { issuer, app, me };
}

test('200 the contract, however often, without asking a silent issuer each time', async (t) => {
  const { issuer, app, me } = await start(t);
  issuer.moveKeys(undefined);
  for (let count = 0; count < 30; count += 1) {
    t.is((await send(app.origin, 'GET', count % 2 ? '/openapi.json' : '/openapi.yaml')).status, 200);
  }
  t.is(issuer.discoveredAt.length, 1);
  // Whoever reads the contract does not keep others from being let in.
  issuer.moveKeys('jwks');
  t.is((await me()).status, 200);
});

test('200 after the issuer moved its keys to another address', async (t) => {
  const { issuer, me } = await start(t, { JWKS_COOLDOWN_S: '1', JWKS_MAX_AGE_S: '1', JWKS_STALE_S: '2' });
  t.is((await me()).status, 200);
  issuer.moveKeys('moved');
  await sleep(2100);
  t.is((await me()).status, 503);
  await sleep(1100);
  t.is((await me()).status, 200);
});
