import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import ava, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { Unavailable } from '../../src/errors.ts';
import { send } from '../contract/_send.ts';
import { startApp } from '../http/_app.ts';
import { createForge } from '../http/_forge.ts';
import { createKey, startJwksServer, withKeys } from '../http/_jwks.ts';
import { fill } from './_fill.ts';

const path = '/api/v1/timesheets/export';

// Starting an application takes this thread a while, longer than another one may wait for its keys.
const test = ava.serial;

/** The application over a database of which a stream ends with `fault` after so many of its items. */
async function start(t: ExecutionContext, after = Number.POSITIVE_INFINITY, fault?: Error) {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  const app = await startApp(issuer.url, {}, (store) => ({
    ...store,
    async *stream(read) {
      let left = after;
      if (left === 0) throw fault;
      for await (const item of store.stream(read)) {
        yield item;
        left -= 1;
        if (left === 0) throw fault;
      }
    },
  }));
  t.teardown(async () => {
    await app.close();
    await issuer.close();
  });
  const forge = createForge(issuer.url, key, 'read:timesheets');
  const authorization = `Bearer ${forge.make({ claims: { sub: 'ann' } })}`;
  return { app, headers: { authorization } };
}

test('500 and no file when the first rows cannot be read, and all of it in the log', async (t) => {
  const { app, headers } = await start(t);
  await sql`alter table timesheet rename to hidden_timesheet`.execute(app.store.db);
  const answer = await send(app.origin, 'GET', path, headers);
  t.is(answer.status, 500);
  t.is(answer.headers['content-type'], 'application/problem+json');
  t.is(answer.headers['content-disposition'], undefined);
  t.is(answer.body.code, 'internal');
  const line = app.logLine(String(answer.headers['x-request-id']));
  t.like(line, { level: 50, operation: 'exportTimesheets' });
  t.regex(JSON.stringify(line), /no such table: timesheet/);
});

test('503 with Retry-After when the database cannot serve now', async (t) => {
  const { app, headers } = await start(t, 0, new Unavailable('The database is away.', 2));
  const answer = await send(app.origin, 'GET', path, headers);
  t.is(answer.status, 503);
  t.is(answer.headers['retry-after'], '2');
  t.is(answer.headers['content-disposition'], undefined);
});

test('200 that breaks off when a later row cannot be read, and why in the log', async (t) => {
  const { app, headers } = await start(t, 3, new Error('the disk is gone'));
  await fill(app.store, { userId: 'ann', count: 3000, days: 3 });
  const [answer] = (await once(get(`${app.origin}${path}`, { headers }), 'response')) as [IncomingMessage];
  t.is(answer.statusCode, 200);
  answer.resume();
  await t.throwsAsync(once(answer, 'end'), { code: 'ECONNRESET' });
  t.false(answer.complete);
  t.regex(app.logText(), /"level":50[^\n]*the disk is gone/);
  t.is((await send(app.origin, 'GET', '/api/v1/timesheets', headers)).status, 200);
  // It did not count as running for ever.
  for (let n = 0; n < 10; n += 1) await t.throwsAsync(send(app.origin, 'GET', path, headers));
  t.is((await send(app.origin, 'GET', `${path}?to=2025-12-31`, headers)).status, 200);
});

test('a failure before anybody reads ends the answer, not the process', async (t) => {
  const { app, headers } = await start(t, 1, new Error('the disk is gone'));
  await fill(app.store, { userId: 'ann', count: 3, days: 3 });
  for (let n = 0; n < 5; n += 1) {
    await send(app.origin, 'HEAD', path, headers).catch(() => {});
    await t.throwsAsync(send(app.origin, 'GET', path, headers));
  }
  t.is((await send(app.origin, 'GET', '/api/v1/timesheets', headers)).status, 200);
});
