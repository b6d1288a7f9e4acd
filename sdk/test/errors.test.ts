import { ApiError, NetworkError, TimesheetsError, UnexpectedAnswerError } from '@timesheets/sdk';
import test from 'ava';
import { clientAnsweredBy, json, newEntry, problem } from './_client.ts';

const html = (status: number) =>
  new Response('<!doctype html><h1>Bad Gateway</h1>', { status, headers: { 'content-type': 'text/html' } });

/** What a call that creates an entry (and is not retried) rejects with. */
async function errorOf(answer: Response): Promise<ApiError> {
  const { client } = clientAnsweredBy(() => answer, { retries: 0 });
  return client.POST('/timesheets', { body: newEntry }).then(
    () => Promise.reject(new Error('resolved')),
    (error) => error,
  );
}

test('a problem becomes an ApiError with everything it says', async (t) => {
  const body = {
    type: '/problems/day-full',
    title: 'Day full',
    status: 409,
    detail: '2026-11-20 would hold 1500 minutes; a day takes 1440.',
    instance: '/api/v1/timesheets',
    code: 'day-full',
    errors: [{ pointer: '/minutes', code: 'day-full', detail: 'at most 60 minutes are left on this day' }],
    request_id: '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  };
  const error = await errorOf(json(body, 409, { 'content-type': 'application/problem+json; charset=utf-8' }));
  t.true(error instanceof ApiError && error instanceof TimesheetsError && error instanceof Error);
  t.is(error.name, 'ApiError');
  t.like(error, {
    status: 409,
    code: 'day-full',
    title: 'Day full',
    detail: body.detail,
    errors: body.errors,
    requestId: body.request_id,
    retryAfterS: undefined,
    problem: body,
  });
  t.is(error.message, `409 day-full: ${body.detail}`);
});

test('members that the contract does not know are left out, codes that it does not know are handed on', async (t) => {
  const body = {
    ...(await problem(409, 'tax-office-closed').json()),
    balance: 3,
    errors: [{ pointer: 7 }, null, 'x'],
  };
  const error = await errorOf(json(body, 409, { 'content-type': 'application/problem+json' }));
  t.is(error.code, 'tax-office-closed');
  t.false('balance' in (error.problem ?? {}));
  t.deepEqual(error.errors, []);
});

for (const [name, answer] of Object.entries({
  'an HTML page': html(502),
  'an empty body': new Response(null, { status: 502 }),
  'broken JSON': new Response('{"code":', {
    status: 502,
    headers: { 'content-type': 'application/problem+json' },
  }),
  'JSON that is no object': json(null, 502),
  'a list': json([{ code: 'internal' }], 502),
  'an object without a code': json({ error: 'bad' }, 502),
  'a problem in a body that is not JSON': new Response('{"code":"internal"}', { status: 502 }),
  'a problem of more than 64 KiB': json({ code: 'internal', detail: 'x'.repeat(65_536) }, 502),
})) {
  test(`${name} becomes an ApiError that has only its status`, async (t) => {
    const error = await errorOf(answer);
    t.true(error instanceof ApiError);
    t.like(error, {
      status: 502,
      code: 'unknown-problem',
      title: 'HTTP 502',
      problem: undefined,
      requestId: undefined,
    });
    t.deepEqual(error.errors, []);
  });
}

for (const status of [300, 302, 304, 400, 401, 404, 418, 500, 599]) {
  test(`${status} rejects, whatever the body says`, async (t) => {
    const body = status === 304 ? null : '{"ok":true}';
    const error = await errorOf(
      new Response(body, { status, headers: { 'content-type': 'application/json' } }),
    );
    t.true(error instanceof ApiError);
    t.is(error.status, status);
  });
}

for (const [name, answer] of Object.entries({
  'an HTML page': html(200),
  'an empty body': new Response('', { status: 200, headers: { 'content-type': 'application/json' } }),
  'broken JSON': new Response('{"items":[', { headers: { 'content-type': 'application/json' } }),
  'JSON that does not say so': new Response('{}', { headers: { 'content-type': 'text/plain' } }),
  'no content type': new Response(new Blob(['{}'])),
})) {
  test(`${name} under a 200 is no success`, async (t) => {
    const error = await errorOf(answer);
    t.true(error instanceof UnexpectedAnswerError);
    t.like(error, { code: 'unexpected-answer', status: 200 });
  });
}

test('an answer that was reached by a redirect is no success', async (t) => {
  const answer = Object.defineProperty(json({}), 'redirected', { value: true });
  t.true((await errorOf(answer)) instanceof UnexpectedAnswerError);
});

for (const [text, seconds] of [
  ['5', 5],
  ['0', 0],
  [new Date(Date.now() + 30_000).toUTCString(), 30],
  ['Fri, 20 Nov 2020 00:00:00 GMT', 0],
  ['soon', undefined],
  ['-3', 0],
] as const) {
  test(`Retry-After ${JSON.stringify(text)} is read as ${seconds} seconds`, async (t) => {
    const { retryAfterS } = await errorOf(problem(429, 'rate-limited', { 'retry-after': text }));
    if (seconds === undefined) t.is(retryAfterS, undefined);
    else t.true(retryAfterS !== undefined && Math.abs(retryAfterS - seconds) <= 1);
  });
}

test('what fetch throws becomes a NetworkError with its reason', async (t) => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const { client } = clientAnsweredBy(
    () => Promise.reject(new TypeError('fetch failed', { cause: refused })),
    {
      retries: 0,
    },
  );
  const error = await t.throwsAsync(client.GET('/me'), { instanceOf: NetworkError, code: 'network-error' });
  t.like(error?.cause, { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
});

test('what getAccessToken throws is handed on as it is, and not tried again', async (t) => {
  const reason = new Error('sign in first');
  let asked = 0;
  const getAccessToken = async () => {
    asked += 1;
    throw reason;
  };
  const { client, requests } = clientAnsweredBy(() => json({}), { getAccessToken });
  t.is(await t.throwsAsync(client.GET('/me')), reason);
  t.is(asked, 1);
  t.is(requests.length, 0);
});
