import test from 'ava';
import { sql } from 'kysely';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';

async function start(t: { teardown(end: () => Promise<void>): void }) {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  const app = await startApp(issuer.url);
  t.teardown(async () => {
    await app.close().catch(() => {});
    await issuer.close();
  });
  const authorization = `Bearer ${createForge(issuer.url, key, 'read:timesheets create:timesheets').make()}`;
  return { app, authorization };
}

test('500 says nothing of what broke, and the log says all of it', async (t) => {
  const { app, authorization } = await start(t);
  await sql`alter table timesheet rename to hidden_timesheet`.execute(app.store.db);
  const answer = await send(app.origin, 'GET', '/api/v1/timesheets?q=canary&from=2026-11-01&to=2026-11-02', {
    authorization,
  });
  t.is(answer.status, 500);
  t.is(answer.headers['content-type'], 'application/problem+json');
  t.is(answer.headers['cache-control'], 'no-store');
  t.deepEqual({ ...answer.body, request_id: undefined }, {
    type: '/problems/internal',
    title: 'Internal error',
    status: 500,
    detail: 'Something went wrong on our side. Tell the operator the request_id.',
    instance: '/api/v1/timesheets',
    code: 'internal',
    errors: [],
    request_id: undefined,
  } as never);
  const requestId = String(answer.headers['x-request-id']);
  t.true(answer.text.includes(requestId));
  const line = app.logLine(requestId);
  t.is(line?.level, 50);
  t.regex(JSON.stringify(line), /no such table: timesheet/);
  t.false(JSON.stringify(line).includes('canary'));
});

test('200 again for the next request, after one that broke', async (t) => {
  const { app, authorization } = await start(t);
  await sql`alter table timesheet rename to hidden_timesheet`.execute(app.store.db);
  t.is((await send(app.origin, 'GET', '/api/v1/timesheets', { authorization })).status, 500);
  await sql`alter table hidden_timesheet rename to timesheet`.execute(app.store.db);
  t.is((await send(app.origin, 'GET', '/api/v1/timesheets', { authorization })).status, 200);
});

test('503 by /readyz but 200 by /healthz when the database is gone', async (t) => {
  const { app } = await start(t);
  t.is((await send(app.origin, 'GET', '/readyz')).status, 200);
  await app.store.close();
  const answer = await send(app.origin, 'GET', '/readyz');
  t.is(answer.status, 503, answer.text);
  t.true(Number(answer.headers['retry-after']) >= 1);
  t.is(answer.body.code, 'unavailable');
  t.is((await send(app.origin, 'GET', '/healthz')).status, 200);
});
