import { ApiError, createCan, createTimesheetsClient, etagOf } from '@timesheets/sdk';
import test from 'ava';
import { ownScopes, startApi, today } from './_api.ts';
import { dialects } from './_dialects.ts';

const [dialect = 'sqlite'] = dialects;

test('a client logs, changes, lists and deletes time', async (t) => {
  const api = await startApi(dialect);
  t.teardown(api.close);
  const { client } = await api.person('ann');
  const { data: created } = await client.POST('/timesheets', {
    body: { date: today, project_id: 'acme-website', minutes: 90, note: 'Größe' },
  });
  const target = (version: number) => ({
    params: { path: { id: created.id }, header: { 'If-Match': etagOf(version) } },
  });
  const { data: changed } = await client.PATCH('/timesheets/{id}', { ...target(1), body: { minutes: 120 } });
  t.is(changed.minutes, 120);
  t.is(changed.version, 2);
  const { data: page } = await client.GET('/timesheets', { params: { query: { week: created.week } } });
  t.deepEqual(page.items, [changed]);
  const stale = await t.throwsAsync(client.DELETE('/timesheets/{id}', target(1)), { instanceOf: ApiError });
  t.is(stale.code, 'version-mismatch');
  await client.DELETE('/timesheets/{id}', target(2));
  const gone = await t.throwsAsync(client.GET('/timesheets/{id}', { params: { path: { id: created.id } } }), {
    instanceOf: ApiError,
  });
  t.is(gone.status, 404);
});

test('a refusal tells which member is wrong', async (t) => {
  const api = await startApi(dialect);
  t.teardown(api.close);
  const { client } = await api.person('ann');
  const error = await t.throwsAsync(
    client.POST('/timesheets', { body: { date: today, project_id: 'acme-website', minutes: 1441 } }),
    { instanceOf: ApiError },
  );
  t.is(error.code, 'invalid-request');
  t.deepEqual(
    error.errors.map(({ pointer }) => pointer),
    ['/minutes'],
  );
  t.regex(error.requestId ?? '', /^[0-9a-f-]{36}$/);
});

test('an access token that has expired is renewed once and the call repeated', async (t) => {
  const api = await startApi(dialect);
  t.teardown(api.close);
  const past = Math.floor(Date.now() / 1000) - 3600;
  const stale = await api.person('ann', { claims: { iat: past - 60, exp: past } });
  const fresh = await api.person('ann');
  const asked: boolean[] = [];
  const client = createTimesheetsClient({
    baseUrl: `${api.origin}/api/v1`,
    getAccessToken: async ({ forceRefresh }) => {
      asked.push(forceRefresh);
      return forceRefresh ? fresh.accessToken : stale.accessToken;
    },
  });
  const { data } = await client.GET('/me');
  t.is(data.user_id, 'ann');
  t.deepEqual(asked, [false, true]);
});

test('an answer that was lost is asked for again, and the entry is stored once', async (t) => {
  const api = await startApi(dialect);
  t.teardown(api.close);
  const { accessToken } = await api.person('ann');
  let lost = 0;
  const client = createTimesheetsClient({
    baseUrl: `${api.origin}/api/v1`,
    getAccessToken: async () => accessToken,
    fetch: async (request) => {
      const response = await fetch(request);
      if (lost > 0) return response;
      lost += 1;
      await response.body?.cancel();
      throw new TypeError('the connection broke');
    },
  });
  const { data, response } = await client.POST('/timesheets', {
    body: { date: today, project_id: 'acme-website', minutes: 30 },
  });
  t.is(lost, 1);
  t.is(response.headers.get('idempotency-replayed'), 'true');
  const { data: page } = await client.GET('/timesheets');
  t.deepEqual(page.items, [data]);
});

test('what the client may do is what the API lets it do', async (t) => {
  const api = await startApi(dialect);
  t.teardown(api.close);
  const { client } = await api.person('ann', { scopes: ownScopes });
  const { data: me } = await client.GET('/me');
  const can = createCan(me.scopes);
  t.true(can('createTimesheet'));
  t.false(can('putProject'));
  t.false(can('listTimesheets', 'others'));
  const refused = await t.throwsAsync(
    client.PUT('/projects/{project_id}', { params: { path: { project_id: 'x' } }, body: { name: 'X' } }),
    { instanceOf: ApiError },
  );
  t.is(refused.code, 'insufficient-scope');
});
