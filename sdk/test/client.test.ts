import test from 'ava';
import { clientAnsweredBy, emptyPage, json, newEntry } from './_client.ts';

test('a call goes to the operation’s address with the access token, and resolves to what was answered', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json(emptyPage, 200, { etag: '"3"' }));
  const query = { user_id: ['ann@abc.example', 'b&c'], week: '2026-W47', limit: 20 };
  const { data, response } = await client.GET('/timesheets', { params: { query } });

  t.deepEqual(data, emptyPage);
  t.is(response.headers.get('etag'), '"3"');
  t.is(
    requests[0]?.url,
    'https://timesheets.example/api/v1/timesheets?user_id=ann%40abc.example&user_id=b%26c&week=2026-W47&limit=20',
  );
  t.is(requests[0]?.headers.get('authorization'), 'Bearer access-token-1');
  t.is(requests[0]?.redirect, 'error');
});

test('a body is sent as JSON', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({ id: 'x' }, 201));
  await client.POST('/timesheets', { body: newEntry });
  t.is(requests[0]?.headers.get('content-type'), 'application/json');
  t.deepEqual(await requests[0]?.json(), newEntry);
});

test('without an access token the request says so by having none', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json(emptyPage), {
    getAccessToken: async () => undefined,
  });
  await client.GET('/projects');
  t.false(requests[0]?.headers.has('authorization'));
});

for (const accessToken of ['access-token-1', undefined]) {
  test(`a single call cannot bring its own authorization, nor follow redirects (${accessToken})`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json(emptyPage), {
      getAccessToken: async () => accessToken,
    });
    await client.GET('/projects', { headers: { authorization: 'Basic c2VjcmV0' }, redirect: 'follow' });
    t.is(requests[0]?.headers.get('authorization'), accessToken ? `Bearer ${accessToken}` : null);
    t.is(requests[0]?.redirect, 'error');
  });
}

test('If-Match and other headers of a call are sent as they are', async (t) => {
  const { client, requests } = clientAnsweredBy(() => new Response(null, { status: 204 }));
  const params = { path: { id: '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' }, header: { 'If-Match': '"3"' } };
  const { data, response } = await client.DELETE('/timesheets/{id}', { params });
  t.is(data, undefined);
  t.is(response.status, 204);
  t.is(requests[0]?.headers.get('if-match'), '"3"');
});

test('a middleware of the caller’s sees the request and never the access token', async (t) => {
  const { client } = clientAnsweredBy(() => json(emptyPage));
  client.use({
    onRequest({ request }) {
      t.false(request.headers.has('authorization'));
    },
  });
  await client.GET('/projects');
  t.plan(1);
});

test('a body may be taken as text or as a stream', async (t) => {
  const { client } = clientAnsweredBy(
    () => new Response('date,minutes', { headers: { 'content-type': 'text/csv' } }),
  );
  const text = await client.GET('/timesheets', { parseAs: 'text' });
  t.is(text.data, 'date,minutes');
  const stream = await client.GET('/timesheets', { parseAs: 'stream' });
  t.is(await new Response(stream.data).text(), 'date,minutes');
});
