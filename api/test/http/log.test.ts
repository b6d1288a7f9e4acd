import test from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { assertSmallLog } from './_canaries.ts';
import { serve } from './_serve.ts';

const { app, bearer, call } = serve();

const canary = 'c4n4ry';
const json = { 'content-type': 'application/json', 'idempotency-key': `key-${canary}` };

test('no line of the log holds what clients sent: access tokens, keys, bodies, queries', async (t) => {
  const authorization = bearer({ claims: { secret: canary } }).authorization;
  const signature = authorization.split('.')[2] ?? '';
  t.is(
    (await call('PUT', '/api/v1/projects/a', { ...json, authorization }, `{"name":"${canary}"}`)).status,
    201,
  );
  const entry = { date: '2026-11-02', project_id: 'a', minutes: 5, note: canary };
  t.is(
    (await call('POST', '/api/v1/timesheets', { ...json, authorization }, JSON.stringify(entry))).status,
    201,
  );
  await call(
    'POST',
    '/api/v1/timesheets',
    { ...json, authorization },
    JSON.stringify({ ...entry, [canary]: 1 }),
  );
  await call('POST', '/api/v1/timesheets', { ...json, authorization }, `{"note": ${canary}`);
  await call('GET', `/api/v1/timesheets?q=${canary}&from=2026-11-01&to=2026-11-30`);
  await call('GET', `/api/v1/timesheets?${canary}=1&user_id=${canary}`);
  await call('GET', '/api/v1/me', {
    cookie: `a=${canary}`,
    'user-agent': canary,
    referer: `http://${canary}/`,
  });
  await call('GET', `/api/v1/me?access_token=${canary}`);
  for (const segment of [canary, Buffer.from(canary).toString('base64url'), `e30.${canary}.AA`]) {
    t.is((await call('GET', '/api/v1/me', { authorization: `Bearer ${segment}` })).status, 401);
    t.is((await call('GET', '/api/v1/me', { authorization: `Bearer ${segment}.e30.AA` })).status, 401);
  }
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'at+jwt', kid: canary })).toString(
    'base64url',
  );
  t.is((await call('GET', '/api/v1/me', { authorization: `Bearer ${header}.e30.AA` })).status, 401);

  const text = app().logText();
  t.false(
    text.includes(canary),
    text.split('\n').find((line) => line.includes(canary)),
  );
  t.false(text.includes(signature));
  t.notRegex(text, /eyJ[\w-]{10,}/);
});

test('one line for each request: who, what, how it ended, how long it took', async (t) => {
  const { headers } = await call('GET', '/api/v1/timesheets');
  const line = app().logLine(String(headers['x-request-id']));
  t.like(line, {
    method: 'GET',
    operation: 'listTimesheets',
    status: 200,
    client_id: 'spa',
    user_id: 'user|alice',
  });
  t.is(typeof line?.ms, 'number');
});

test('the cause of a 401 is in the log, and only there', async (t) => {
  const answer = await call('GET', '/api/v1/me', bearer({ claims: { exp: 1 } }));
  t.is(answer.status, 401);
  const line = app().logLine(String(answer.headers['x-request-id']));
  t.is(line?.code, 'invalid-token');
  t.regex(String(line?.cause), /exp/);
  t.notRegex(answer.text, /exp/);
});

test('a refusal after the signature was good names who was refused', async (t) => {
  const gone = await call('GET', '/api/v1/me', bearer({ claims: { sub: 'robot', client_id: 'robot' } }));
  t.is(gone.status, 403);
  t.like(app().logLine(String(gone.headers['x-request-id'])), {
    status: 403,
    code: 'client-not-allowed',
    client_id: 'robot',
    sub: 'robot',
    path: '/api/v1/me',
    ip: '127.0.0.1',
  });
});

test('a denial names who, what, which scope and where', async (t) => {
  const denied = await call('GET', '/api/v1/timesheets', bearer({ claims: { scope: 'openid' } }));
  t.is(denied.status, 403);
  t.like(app().logLine(String(denied.headers['x-request-id'])), {
    status: 403,
    code: 'insufficient-scope',
    operation: 'listTimesheets',
    client_id: 'spa',
    user_id: 'user|alice',
    ip: '127.0.0.1',
    cause: 'needs read:timesheets',
  });
});

test('an access token in a path is not in the log', async (t) => {
  const accessToken = bearer().authorization.slice('Bearer '.length);
  for (const path of [`/api/v1/${accessToken}`, `/${accessToken}`, `/api/v1/timesheets/${accessToken}`]) {
    const { headers } = await call('GET', path, { accept: 'application/json' });
    t.truthy(app().logLine(String(headers['x-request-id'])), path);
  }
  t.notRegex(app().logText(), /eyJ/);
});

test('nobody writes a line of his own into the log', async (t) => {
  const { headers } = await call('GET', '/api/v1/x%0a{"level":60}%1b[31m');
  const line = app().logLine(String(headers['x-request-id']));
  t.is(line?.status, 404);
  for (const one of app().logText().trim().split('\n')) t.notThrows(() => JSON.parse(one));
  t.false(app().logText().includes('\u001b'));
});

test('a line about a request that fails while the issuer is down is short, and says why', async (t) => {
  const alone = await startApp('http://127.0.0.1:1/');
  t.teardown(alone.close);
  const answer = await send(alone.origin, 'GET', '/api/v1/me', bearer());
  t.is(answer.status, 503);
  const line = alone.logLine(String(answer.headers['x-request-id']));
  t.like(line, { level: 40, status: 503, code: 'unavailable' });
  assertSmallLog(t, alone.logText());
});
