import { json, ownScopes } from '../_api.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();
const neverGivenOut = '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

test('200 with the ETag of its version', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  const response = await ann.fetch(`/timesheets/${id}`);
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"1"');
  t.is(response.headers.get('cache-control'), 'no-store');
});

test("200 somebody else's entry for whoever may read others", async (t, api) => {
  const { id, user_id } = await create(await api.person(unique('ann')));
  const manager = await api.person(unique('mia'), { scopes: ['read:timesheets', 'approve:timesheets'] });
  const response = await manager.fetch(`/timesheets/${id}`);
  t.is(response.status, 200);
  t.like(await response.json(), { id, user_id });
});

test('200 a machine reads what came from its system, others with approve:timesheets alone', async (t, api) => {
  const machine = await api.machine();
  const own = (await (await post(machine, pushed(unique('carla'), unique('1')))).json()) as { id: string };
  const foreign = await create(await api.person(unique('ann')));
  t.is((await machine.fetch(`/timesheets/${own.id}`)).status, 200);
  await expectProblem(t, await machine.fetch(`/timesheets/${foreign.id}`), 404, 'not-found');
  const reader = await api.machine({ scopes: ['read:timesheets', 'approve:timesheets'] });
  t.is((await reader.fetch(`/timesheets/${foreign.id}`)).status, 200);
});

test("404 hides another person's entry: the bytes of an unknown id, but for the request id", async (t, api) => {
  const { id } = await create(await api.person(unique('ann')));
  const bob = await api.person(unique('bob'), { scopes: ownScopes });
  const requests: [string, RequestInit][] = [
    ['GET', {}],
    ['PATCH', json('PATCH', { minutes: 5 }, { 'if-match': '"1"' })],
    ['DELETE', { headers: { 'if-match': '"1"' } }],
  ];
  for (const [method, init] of requests) {
    const [hidden, unknown] = await Promise.all(
      [id, neverGivenOut].map(async (at) => {
        const response = await bob.fetch(`/timesheets/${at}`, { ...init, method });
        t.is(response.status, 404);
        const {
          date: _,
          'x-request-id': __,
          'request-id': ___,
          ...headers
        } = Object.fromEntries(response.headers);
        const text = await response.text();
        const bare = text.replace(/"request_id":"[^"]*"/, '').replaceAll(at, 'ID');
        return { headers, bare };
      }),
    );
    t.deepEqual(hidden, unknown, method);
    t.false(hidden?.bare.includes('ann'));
  }
});

test('400 an id that is no UUID in lower case', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const id of ['1', neverGivenOut.toUpperCase(), neverGivenOut.replaceAll('-', '_')]) {
    await expectProblem(t, await ann.fetch(`/timesheets/${id}`), 400, 'invalid-request', ['/path/id']);
  }
});
