import test from 'ava';
import { usableKeys } from '../../src/http/access-token/usable-keys.ts';
import { createKey, type Key } from './_jwks.ts';

let good: Key;
let weak: Key;

test.before(async () => {
  [good, weak] = await Promise.all([
    createKey('good', { use: 'sig', alg: 'RS256' }),
    createKey('weak', {}, 1024),
  ]);
});

const usable = (...keys: unknown[]) => usableKeys({ keys }).map(({ kid }) => kid);

test('a key may leave out what it is for', (t) => {
  const { use: _, alg: __, ...bare } = good.jwk as Record<string, unknown>;
  t.deepEqual(usable(bare), ['good']);
  t.deepEqual(usable({ ...bare, key_ops: ['verify'] }), ['good']);
});

for (const [what, change] of [
  ['of another type', { kty: 'EC' }],
  ['for a shared secret', { kty: 'oct', k: 'AAAA' }],
  ['for encryption', { use: 'enc' }],
  ['for another algorithm', { alg: 'PS256' }],
  ['whose key_ops do not verify', { key_ops: ['sign'] }],
  ['whose key_ops are no list', { key_ops: 'verify' }],
  ['without a kid', { kid: undefined }],
  ['whose kid is no text', { kid: 7 }],
  ['with an even exponent', { e: 'BA' }],
  ['with the exponent 1', { e: 'AQ' }],
  ['without a modulus', { n: undefined }],
  ['whose modulus is no base64url', { n: '!!' }],
] as const) {
  test(`a key ${what} is left out, the others stay`, (t) => {
    t.deepEqual(usable({ ...good.jwk, kid: 'odd', ...change }, good.jwk), ['good']);
  });
}

for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']) {
  test(`a key that shows ${member}, which is private, is left out (RFC 7518, section 6.3.2)`, (t) => {
    t.deepEqual(usable({ ...good.jwk, [member]: 'AQAB' }), []);
  });
}

test('the bits of a modulus are counted without leading zeros', (t) => {
  const { n } = weak.jwk as { n: string };
  const padded = Buffer.concat([Buffer.alloc(128), Buffer.from(n, 'base64url')]).toString('base64url');
  t.deepEqual(usable({ ...weak.jwk, n: padded }, good.jwk), ['good']);
});

test('a kid that stands for two keys stands for none, even when one of them is not usable', (t) => {
  t.deepEqual(usable(good.jwk, { ...weak.jwk, kid: 'good' }), []);
  t.deepEqual(usable(good.jwk, good.jwk), []);
});

test('what is no list of keys has none', (t) => {
  for (const keys of [undefined, null, {}, 'x', [null, 1, 'x', []]])
    t.deepEqual(usableKeys({ keys } as never), []);
});
