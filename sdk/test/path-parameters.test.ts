import { InvalidPathParameterError } from '@timesheets/sdk';
import test from 'ava';
import { clientAnsweredBy, json } from './_client.ts';

for (const id of ['', '.', '..', null, undefined, {}, ['..']]) {
  test(`the path parameter ${JSON.stringify(id)} is refused, and nothing is sent`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json({}));
    const params = { path: { id: id as string }, header: { 'If-Match': '*' } };
    const error = await t.throwsAsync(client.DELETE('/timesheets/{id}', { params }), {
      instanceOf: InvalidPathParameterError,
      code: 'invalid-path-parameter',
    });
    t.is(error?.parameter, 'id');
    t.is(requests.length, 0);
  });
}

test('a path parameter that was left out is refused', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}));
  const init = {} as { params: { path: { id: string } } };
  await t.throwsAsync(client.GET('/timesheets/{id}', init), { instanceOf: InvalidPathParameterError });
  t.is(requests.length, 0);
});

for (const [id, segment] of [
  ['../projects', '..%2Fprojects'],
  ['%2e%2e', '%252e%252e'],
  ['a?b#c', 'a%3Fb%23c'],
  ['...', '...'],
  ['$&', '%24%26'],
] as const) {
  test(`the path parameter ${id} stays one segment`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json({}));
    await client.GET('/timesheets/{id}', { params: { path: { id } } });
    t.is(requests[0]?.url, `https://timesheets.example/api/v1/timesheets/${segment}`);
  });
}
