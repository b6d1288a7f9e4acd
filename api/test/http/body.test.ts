import { gzipSync } from 'node:zlib';
import test from 'ava';
import { request, sendRaw } from './_raw.ts';
import { serve } from './_serve.ts';

const { app, bearer, call } = serve();

const limit = 1024 * 1024;
const json = { 'content-type': 'application/json' };
const project = '/api/v1/projects/limits';
const put = (body: string | Buffer, headers: Record<string, string> = {}) =>
  call('PUT', project, { ...json, ...headers }, body);

test('201 or 200 at the limit of 1 MiB exactly, 413 one byte above it', async (t) => {
  const body = '{"name":"Limits"}';
  t.true((await put(body.padEnd(limit))).status < 300);
  const refused = await put(body.padEnd(limit + 1));
  t.is(refused.status, 413, refused.text);
  t.is(refused.headers.connection, 'close');
  t.regex(refused.text, /1048576 bytes/);
});

test('413 for a body in pieces, whose size nobody said', async (t) => {
  const chunk = 'x'.repeat(65_536);
  const pieces = `${`${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(20)}0\r\n\r\n`;
  const head = request('PUT', project, [
    `Authorization: ${bearer().authorization}`,
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
  ]);
  const answer = await sendRaw(app().port, Buffer.concat([head, Buffer.from(pieces)]));
  t.is(answer.status, 413, answer.body);
});

test('413 reaches a client that sends 8 MiB before it reads anything', async (t) => {
  const head = request('PUT', project, [
    `Authorization: ${bearer().authorization}`,
    'Content-Type: application/json',
    `Content-Length: ${8 * limit}`,
  ]);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const answer = await sendRaw(app().port, Buffer.concat([head, Buffer.alloc(8 * limit, ' ')]));
    t.is(answer.status, 413, answer.body);
    t.is(JSON.parse(answer.body).code, 'payload-too-large');
  }
});

test('415 for a compressed body: a small one could become a very large one', async (t) => {
  const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '));
  for (const encoding of ['gzip', 'GZIP', 'br', 'deflate', 'identity, gzip']) {
    const answer = await put(bomb, { 'content-encoding': encoding });
    t.is(answer.status, 415, `${encoding}: ${answer.text}`);
  }
});

const bytes = (text: string, ...more: number[]) => Buffer.concat([Buffer.from(text), Buffer.from(more)]);
const notJson: Record<string, Buffer> = {
  'a byte order mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"name":"x"}')]),
  'invalid UTF-8': Buffer.concat([bytes('{"name":"', 0xff), Buffer.from('"}')]),
  'half a surrogate pair in UTF-8': Buffer.concat([bytes('{"name":"', 0xed, 0xa0, 0x80), Buffer.from('"}')]),
  'UTF-16': Buffer.from('{"name":"x"}', 'utf16le'),
  'a comment': Buffer.from('{"name":"x"} // x'),
  'two values': Buffer.from('{"name":"x"}{}'),
  'single quotes': Buffer.from("{'name':'x'}"),
  'only spaces': Buffer.from('   '),
  NaN: Buffer.from('{"name":NaN}'),
};
for (const [what, body] of Object.entries(notJson)) {
  test(`400 for ${what}`, async (t) => {
    const answer = await put(body);
    t.is(answer.status, 400, answer.text);
    t.is(answer.body.code, 'invalid-request');
    t.deepEqual(
      answer.body.errors?.map(({ pointer }) => pointer),
      [''],
    );
  });
}

for (const [what, body, pointer] of [
  ['__proto__', '{"name":"x","__proto__":{"archived":true}}', '/__proto__'],
  ['constructor', '{"name":"x","constructor":{"prototype":{"polluted":1}}}', '/constructor'],
  ['toString', '{"name":"x","toString":1}', '/toString'],
] as const) {
  test(`400 for the member ${what}, and nothing is polluted`, async (t) => {
    const answer = await put(body);
    t.is(answer.status, 400, answer.text);
    t.deepEqual(
      answer.body.errors?.map((fault) => fault.pointer),
      [pointer],
    );
    t.deepEqual(Object.keys(Object.prototype), []);
    t.is(({} as Record<string, unknown>).polluted, undefined);
  });
}

test('400 soon for very deep nesting, very many members and a number without end', async (t) => {
  const deep = 100_000;
  const members = Array.from({ length: 60_000 }, (_, index) => `"m${index}":1`).join(',');
  for (const body of [
    `{"name":${'['.repeat(deep)}${']'.repeat(deep)}}`,
    `{"name":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`,
    '['.repeat(deep),
    `{"name":"x",${members}}`,
    '{"name":1e400}',
  ]) {
    const startedAt = performance.now();
    const answer = await put(body);
    t.is(answer.status, 400, answer.text.slice(0, 300));
    t.true(answer.text.length < 64 * 1024, `an answer of ${answer.text.length} characters`);
    const tookMs = performance.now() - startedAt;
    t.true(tookMs < 1500, `${body.slice(0, 20)} took ${tookMs} ms`);
  }
  t.is((await call('GET', '/healthz')).status, 200);
});

test('400 for what nests deeper than 32 levels is about that, one level less about the member', async (t) => {
  const nested = (levels: number) => `{"name":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
  for (const [levels, code] of [
    [32, 'type'],
    [33, 'nesting'],
    [10_000, 'nesting'],
  ] as const) {
    const answer = await put(nested(levels));
    t.is(answer.status, 400, answer.text);
    t.like(answer.body.errors, [{ code } as never], `${levels} levels: ${answer.text}`);
  }
});

test('400 for a second access token in a form, 415 for a form without one', async (t) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const { authorization } = bearer();
  const twice = await put(`name=x&access_token=${authorization.slice('Bearer '.length)}`, form);
  t.is(twice.status, 400, twice.text);
  t.is(twice.body.code, 'multiple-credentials');
  t.regex(twice.headers['www-authenticate'] ?? '', /error="invalid_request"/);
  t.is((await put('name=access_token', form)).status, 415);
});

test('400 when a body is shorter than its length said', async (t) => {
  const bytes = request('PUT', project, [
    `Authorization: ${bearer().authorization}`,
    'Content-Type: application/json',
    'Content-Length: 5',
  ]);
  const answer = await sendRaw(app().port, Buffer.concat([bytes, Buffer.from('{"a"}')]));
  t.is(answer.status, 400, answer.body);
});
