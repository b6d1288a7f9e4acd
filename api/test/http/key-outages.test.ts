import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { scopes } from '@timesheets/sdk/operations';
import ava, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { type RunningApp, startApp } from './_app.ts';
import { brokenAnswers, stalling } from './_broken-answers.ts';
import { createForge, type Draft } from './_forge.ts';
import { type Answer, createKey, type JwksServer, type Key, startJwksServer, withKeys } from './_jwks.ts';

// Each is about time, so none may run beside another one in this thread.
const test = ava.serial;

const cooldownS = 1;
const quick = { JWKS_COOLDOWN_S: String(cooldownS), JWKS_MAX_AGE_S: '1' };

let main: Key;
let next: Key;

ava.before(async () => {
  [main, next] = await Promise.all([createKey('main'), createKey('next')]);
});

interface Bench {
  app: RunningApp;
  issuer: JwksServer;
  ask(draft?: Draft): ReturnType<typeof send>;
}

async function start(
  t: ExecutionContext,
  answer: Answer,
  env: Record<string, string> = quick,
): Promise<Bench> {
  const issuer = await startJwksServer(answer);
  const app = await startApp(issuer.url, env);
  t.teardown(async () => {
    await app.close();
    await issuer.close();
  });
  return { app, issuer, ask: (draft) => ask(app, issuer.url, draft) };
}

function ask(app: RunningApp, issuer: string, draft?: Draft): ReturnType<typeof send> {
  const accessToken = createForge(issuer, main, scopes.join(' ')).make(draft);
  return send(app.origin, 'GET', '/api/v1/timesheets', { authorization: `Bearer ${accessToken}` });
}

/** What this thread holds. The size of the process is that of every test file in it. */
function ownMemory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const unknownKid = () => ({ header: { kid: crypto.randomUUID() } });

function assertUnavailable(t: ExecutionContext, answer: Awaited<ReturnType<typeof send>>): void {
  t.is(answer.status, 503, answer.text);
  t.is(answer.body.code, 'unavailable');
  t.true(Number(answer.headers['retry-after']) >= 1);
  t.is(answer.headers['www-authenticate'], undefined);
  t.is(answer.headers['cache-control'], 'no-store');
}

test('200 S1 after a flood of unknown kids on a cold server', async (t) => {
  const { issuer, ask } = await start(t, withKeys(main), {});
  for (let attempt = 0; attempt < 6; attempt += 1) t.is((await ask(unknownKid())).status, 401);
  t.is((await ask()).status, 200);
  t.is(issuer.requestedAt.length, 1);
});

test('200 S2 with a new key soon after it was published; 401 with the old one once it is withdrawn', async (t) => {
  const { issuer, ask } = await start(t, withKeys(main));
  t.is((await ask()).status, 200);
  t.is((await ask({ key: next })).status, 401);
  issuer.answerKeys(withKeys(main, next));
  await sleep(cooldownS * 1000 + 50);
  t.is((await ask({ key: next })).status, 200);
  issuer.answerKeys(withKeys(next));
  await sleep(cooldownS * 1000 + 50);
  // This one sets the fetch off; the ones after it must notice.
  await ask({ key: next });
  const givenUpAt = performance.now() + 5000;
  while ((await ask()).status === 200 && performance.now() < givenUpAt) await sleep(50);
  t.is((await ask()).status, 401);
  t.is((await ask({ key: next })).status, 200);
});

test('503 S3 while the issuer is down from the start, 200 one cool-down after it is back', async (t) => {
  const placeholder = await startJwksServer(withKeys(main));
  const port = Number(new URL(placeholder.url).port);
  await placeholder.close();
  const app = await startApp(placeholder.url, quick);
  t.teardown(app.close);
  assertUnavailable(t, await ask(app, placeholder.url));
  const back = await startJwksServer(withKeys(main), port);
  t.teardown(back.close);
  await sleep(cooldownS * 1000 + 50);
  t.is((await ask(app, placeholder.url)).status, 200);
});

test('200 S4 with a known key while the issuer is down, 503 with an unknown one', async (t) => {
  const { app, issuer, ask: askApp } = await start(t, withKeys(main));
  t.is((await askApp()).status, 200);
  await issuer.close();
  await sleep(cooldownS * 1000 + 50);
  for (let attempt = 0; attempt < 5; attempt += 1) t.is((await askApp()).status, 200);
  assertUnavailable(t, await ask(app, issuer.url, { key: next }));
});

test('503 when the keys are older than JWKS_STALE_S and cannot be fetched again', async (t) => {
  const { issuer, ask } = await start(t, withKeys(main), { ...quick, JWKS_STALE_S: '2' });
  t.is((await ask()).status, 200);
  issuer.answerKeys((_, response) => void response.writeHead(500).end());
  await sleep(2100);
  assertUnavailable(t, await ask());
});

for (const [what, answer] of Object.entries(brokenAnswers)) {
  test(`503 S5 when the issuer answers ${what}, within 2.5 s, and 200 when it is well again`, async (t) => {
    const { issuer, ask } = await start(t, answer);
    const before = ownMemory();
    const startedAt = performance.now();
    assertUnavailable(t, await ask());
    const tookMs = performance.now() - startedAt;
    t.true(tookMs < 2500, `it took ${tookMs} ms`);
    t.true(ownMemory() - before < 150 * 1024 * 1024);
    issuer.answerKeys(withKeys(main));
    if (!stalling.has(what)) await sleep(cooldownS * 1000 + 50);
    t.is((await ask()).status, 200);
  });
}

test('200 S6 for 50 first requests at once, with one fetch of the keys', async (t) => {
  const { issuer, ask } = await start(t, withKeys(main), {});
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
  t.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  t.is(issuer.requestedAt.length, 1);
});

test('401 S7 when the access token runs out between two requests on one connection', async (t) => {
  const { app, issuer } = await start(t, withKeys(main), { OIDC_CLOCK_TOLERANCE_S: '0' });
  const forge = createForge(issuer.url, main, scopes.join(' '));
  const exp = Math.floor(Date.now() / 1000) + 5;
  const authorization = `Bearer ${forge.make({ claims: { exp } })}`;
  // fetch keeps the connection.
  const first = await fetch(`${app.origin}/api/v1/timesheets`, { headers: { authorization } });
  t.is(first.status, 200);
  await first.text();
  await sleep(exp * 1000 - Date.now() + 20);
  const second = await fetch(`${app.origin}/api/v1/timesheets`, { headers: { authorization } });
  t.is(second.status, 401);
  t.regex(second.headers.get('www-authenticate') ?? '', /invalid_token/);
});

test('200 S8 for one access token used 100 times', async (t) => {
  const { app, issuer } = await start(t, withKeys(main), {});
  const authorization = `Bearer ${createForge(issuer.url, main, scopes.join(' ')).make()}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    t.is((await send(app.origin, 'GET', '/api/v1/timesheets', { authorization })).status, 200);
  }
});

test('503 when the discovery document names another issuer', async (t) => {
  const { issuer, app } = await start(t, withKeys(main), {});
  const other = await startApp(issuer.url.replace(/\/$/, '//'), {});
  t.teardown(other.close);
  assertUnavailable(t, await ask(other, issuer.url.replace(/\/$/, '//')));
  t.is((await ask(app, issuer.url)).status, 200);
});

test('503 when the issuer takes connections and says nothing', async (t) => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const app = await startApp(`http://127.0.0.1:${port}/`);
  t.teardown(async () => {
    await app.close();
    silent.close();
  });
  const startedAt = performance.now();
  assertUnavailable(t, await ask(app, `http://127.0.0.1:${port}/`));
  t.true(performance.now() - startedAt < 2500);
});
