import { ApiError, NetworkError, type TimesheetsClient } from '@timesheets/sdk';
import test from 'ava';
import { clientAnsweredBy, json, newEntry, problem } from './_client.ts';

const id = '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const calls = {
  GET: (client: TimesheetsClient) => client.GET('/timesheets'),
  PUT: (client: TimesheetsClient) =>
    client.PUT('/projects/{project_id}', { params: { path: { project_id: 'a' } }, body: { name: 'A' } }),
  DELETE: (client: TimesheetsClient) =>
    client.DELETE('/timesheets/{id}', { params: { path: { id }, header: { 'If-Match': '"1"' } } }),
  'POST with a key': (client: TimesheetsClient) => client.POST('/timesheets', { body: newEntry }),
  'PATCH with a key': (client: TimesheetsClient) =>
    client.PATCH('/timesheet-weeks/{week}/grid', {
      params: { path: { week: '2026-W47' }, header: { 'If-Match': '"1"' } },
      body: { cells: [newEntry] },
    }),
  'PATCH without a key': (client: TimesheetsClient) =>
    client.PATCH('/timesheets/{id}', {
      params: { path: { id }, header: { 'If-Match': '"1"' } },
      body: { minutes: 5 },
    }),
};
const passing = {
  '429': () => problem(429, 'rate-limited'),
  '503': () => problem(503, 'unavailable'),
  '409 idempotency-key-in-progress': () => problem(409, 'idempotency-key-in-progress'),
  'no connection': () => Promise.reject(new TypeError('fetch failed')),
};

for (const [call, send] of Object.entries(calls)) {
  for (const [fault, answer] of Object.entries(passing)) {
    const repeated = call !== 'PATCH without a key';
    test(`${call}: ${fault} ${repeated ? 'is tried again' : 'is not tried again'}`, async (t) => {
      const { client, requests } = clientAnsweredBy((_, count) => (count === 1 ? answer() : json({})));
      if (repeated) await send(client);
      else await t.throwsAsync(send(client));
      t.is(requests.length, repeated ? 2 : 1);
    });
  }

  for (const [status, code] of [
    [400, 'invalid-request'],
    [403, 'insufficient-scope'],
    [404, 'not-found'],
    [408, 'request-timeout'],
    [409, 'week-locked'],
    [412, 'version-mismatch'],
    [422, 'idempotency-key-reused'],
    [500, 'internal'],
  ] as const) {
    test(`${call}: ${status} ${code} is final`, async (t) => {
      const { client, requests } = clientAnsweredBy(() => problem(status, code));
      t.like(await t.throwsAsync(send(client), { instanceOf: ApiError }), { status, code });
      t.is(requests.length, 1);
    });
  }
}

test('a POST without an Idempotency-Key is not tried again', async (t) => {
  const { client, requests } = clientAnsweredBy(() => problem(503, 'unavailable'));
  client.use({ onRequest: ({ request }) => request.headers.delete('idempotency-key') });
  await t.throwsAsync(client.POST('/timesheets', { body: newEntry }));
  t.is(requests.length, 1);
});

test('after the given number of retries the last fault is the answer', async (t) => {
  const { client, requests } = clientAnsweredBy(() => Promise.reject(new Error('down')), { retries: 2 });
  await t.throwsAsync(client.GET('/timesheets'), { instanceOf: NetworkError });
  t.is(requests.length, 3);
});

test('with no retries the first fault is the answer', async (t) => {
  const { client, requests } = clientAnsweredBy(() => problem(503, 'unavailable'), { retries: 0 });
  await t.throwsAsync(client.GET('/timesheets'), { instanceOf: ApiError });
  t.is(requests.length, 1);
});

test('Retry-After is waited for', async (t) => {
  const { client } = clientAnsweredBy((_, count) =>
    count === 1 ? problem(429, 'rate-limited', { 'retry-after': '1' }) : json({}),
  );
  const start = performance.now();
  await client.GET('/timesheets');
  t.true(performance.now() - start >= 999);
});

test('a Retry-After of more than a minute ends the tries at once', async (t) => {
  const { client, requests } = clientAnsweredBy(() => problem(503, 'unavailable', { 'retry-after': '61' }));
  const start = performance.now();
  t.like(await t.throwsAsync(client.GET('/timesheets')), { retryAfterS: 61 });
  t.is(requests.length, 1);
  t.true(performance.now() - start < 1000);
});

test('who gives up while the SDK waits gets his reason at once', async (t) => {
  const { client, requests } = clientAnsweredBy(() => problem(429, 'rate-limited', { 'retry-after': '30' }));
  const reason = new Error('page left');
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 100);
  const start = performance.now();
  t.is(await t.throwsAsync(client.GET('/timesheets', { signal: controller.signal })), reason);
  t.true(performance.now() - start < 5000);
  t.is(requests.length, 1);
});
