import { inspect } from 'node:util';
import test from 'ava';
import { clientAnsweredBy, json, newEntry, problem } from './_client.ts';

const secret = 'eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl';

/** Everything that an error can end up as in a log. */
function shown(error: unknown): string {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    seen.add(at);
    texts.push(
      String(at),
      at.stack ?? '',
      JSON.stringify(at),
      JSON.stringify(Object.getOwnPropertyDescriptors(at)),
    );
  }
  return [
    ...texts,
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
  ].join('\n');
}

for (const [name, answer] of Object.entries({
  'a refusal': () => problem(401, 'invalid-token'),
  'a problem that repeats the request': () =>
    json({ ...newEntry, code: 'internal', title: secret, detail: `Authorization: Bearer ${secret}` }, 500),
  'a page that repeats the request': () => new Response(`<pre>Bearer ${secret}</pre>`, { status: 502 }),
  'a success that repeats the request': () => new Response(`Bearer ${secret}`),
  'no connection': () => Promise.reject(new TypeError('fetch failed')),
  'a fetch that tells everything': (request: Request) =>
    Promise.reject(
      Object.assign(new Error(`could not send Bearer ${secret}`, { cause: new Error(secret) }), {
        name: `Error ${secret}`,
        code: secret,
        request,
        headers: { authorization: `Bearer ${secret}` },
      }),
    ),
  'a fetch that throws a text': () => Promise.reject(`Bearer ${secret}`),
})) {
  test(`the access token is nowhere in the error of ${name}`, async (t) => {
    const { client } = clientAnsweredBy(answer, { getAccessToken: async () => secret, retries: 0 });
    const error = await t.throwsAsync(client.POST('/timesheets', { body: newEntry }), { any: true });
    t.false(shown(error).includes(secret));
  });
}

test('the access token is nowhere in the error of a malformed one', async (t) => {
  const { client } = clientAnsweredBy(() => json({}), { getAccessToken: async () => `${secret}\n` });
  const error = await t.throwsAsync(client.GET('/me'));
  t.false(shown(error).includes(secret));
});

test('the access token is nowhere in the client or its answers', async (t) => {
  const { client } = clientAnsweredBy(() => json({}), { getAccessToken: async () => secret });
  const answer = await client.GET('/me');
  t.false(inspect([client, answer], { depth: Number.POSITIVE_INFINITY, showHidden: true }).includes(secret));
});
