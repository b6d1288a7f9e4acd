import { ApiError, MalformedAccessTokenError } from '@timesheets/sdk';
import test from 'ava';
import { clientAnsweredBy, json, newEntry, problem } from './_client.ts';

const refusal = () => problem(401, 'invalid-token');

/** An authorization server in a nutshell: every forced refresh gives the next number. */
function issuer() {
  const issued = { count: 1, refreshes: 0 };
  const getAccessToken = async ({ forceRefresh }: { forceRefresh: boolean }) => {
    if (forceRefresh) {
      issued.refreshes += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      issued.count += 1;
    }
    return `access-token-${issued.count}`;
  };
  return { issued, getAccessToken };
}

const bearer = (request: Request) => request.headers.get('authorization');

test('a refused access token is renewed once, and the request replayed with the new one', async (t) => {
  const { issued, getAccessToken } = issuer();
  const { client, requests } = clientAnsweredBy(
    (request) => (bearer(request) === 'Bearer access-token-1' ? refusal() : json({}, 201)),
    { getAccessToken },
  );
  await client.POST('/timesheets', { body: newEntry });
  t.deepEqual(requests.map(bearer), ['Bearer access-token-1', 'Bearer access-token-2']);
  t.is(issued.refreshes, 1);
  const [first, second] = requests;
  t.is(first?.headers.get('idempotency-key'), second?.headers.get('idempotency-key'));
  t.deepEqual(await second?.json(), newEntry);
});

test('a PATCH is replayed too: nothing was done when the access token was refused', async (t) => {
  const { getAccessToken } = issuer();
  const { client, requests } = clientAnsweredBy((_, count) => (count === 1 ? refusal() : json({})), {
    getAccessToken,
  });
  const params = { path: { id: 'x' }, header: { 'If-Match': '"1"' } };
  await client.PATCH('/timesheets/{id}', { params, body: { minutes: 5 } });
  t.is(requests.length, 2);
});

test('a second refusal is final', async (t) => {
  const { issued, getAccessToken } = issuer();
  const { client, requests } = clientAnsweredBy(refusal, { getAccessToken });
  t.like(await t.throwsAsync(client.GET('/me'), { instanceOf: ApiError }), {
    status: 401,
    code: 'invalid-token',
  });
  t.is(requests.length, 2);
  t.is(issued.refreshes, 1);
});

test('one replay is all a call gets, tries after it included', async (t) => {
  const { issued, getAccessToken } = issuer();
  const answers = [refusal(), problem(503, 'unavailable'), refusal()];
  const { client, requests } = clientAnsweredBy((_, count) => answers[count - 1] ?? json({}), {
    getAccessToken,
  });
  await t.throwsAsync(client.GET('/me'), { code: 'invalid-token' });
  t.is(requests.length, 3);
  t.is(issued.refreshes, 1);
});

test('parallel calls share one renewal', async (t) => {
  const { issued, getAccessToken } = issuer();
  const { client, requests } = clientAnsweredBy(
    (request) => (bearer(request) === 'Bearer access-token-1' ? refusal() : json({})),
    { getAccessToken },
  );
  await Promise.all(Array.from({ length: 20 }, () => client.GET('/me')));
  t.is(issued.refreshes, 1);
  t.is(requests.length, 40);
});

test('a refusal that comes after the renewal uses what that one brought', async (t) => {
  const { issued, getAccessToken } = issuer();
  const { client } = clientAnsweredBy(
    async (request) => {
      if (bearer(request) !== 'Bearer access-token-1') return json({});
      if (request.url.endsWith('/projects')) await new Promise((resolve) => setTimeout(resolve, 300));
      return refusal();
    },
    { getAccessToken },
  );
  await Promise.all([client.GET('/me'), client.GET('/projects')]);
  t.is(issued.refreshes, 1);
});

test('a later access token that is refused as well is renewed again', async (t) => {
  const { issued, getAccessToken } = issuer();
  let refused = 'Bearer access-token-1';
  const { client } = clientAnsweredBy((request) => (bearer(request) === refused ? refusal() : json({})), {
    getAccessToken,
  });
  await client.GET('/me');
  refused = 'Bearer access-token-2';
  await client.GET('/me');
  t.is(issued.refreshes, 2);
});

test('a renewal that fails is not kept: the next call asks again', async (t) => {
  let fails = true;
  const getAccessToken = async ({ forceRefresh }: { forceRefresh: boolean }) => {
    if (forceRefresh && fails) throw new Error('authorization server down');
    return forceRefresh ? 'access-token-2' : 'access-token-1';
  };
  const { client } = clientAnsweredBy(
    (request) => (bearer(request) === 'Bearer access-token-1' ? refusal() : json({})),
    { getAccessToken },
  );
  await t.throwsAsync(client.GET('/me'), { message: 'authorization server down' });
  fails = false;
  await t.notThrowsAsync(client.GET('/me'));
});

for (const [name, answer] of Object.entries({
  'a 401 of a proxy': () => new Response('<h1>401</h1>', { status: 401 }),
  'a 403': () => problem(403, 'insufficient-scope'),
  'a 400 invalid-token': () => problem(400, 'invalid-token'),
})) {
  test(`${name} renews nothing`, async (t) => {
    const { issued, getAccessToken } = issuer();
    const { client } = clientAnsweredBy(answer, { getAccessToken });
    await t.throwsAsync(client.GET('/me'), { instanceOf: ApiError });
    t.is(issued.refreshes, 0);
  });
}

for (const value of ['', 'a b', 'a\r\nx: y', '[object Object]', 'é', null, 7, {}]) {
  test(`${JSON.stringify(value)} is no access token, and nothing is sent`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json({}), {
      getAccessToken: async () => value as string,
    });
    await t.throwsAsync(client.GET('/me'), {
      instanceOf: MalformedAccessTokenError,
      code: 'malformed-access-token',
    });
    t.is(requests.length, 0);
  });
}
