import { constants, createHmac, createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Bench, Row } from './_row.ts';

const hs256 = (secret: string | Buffer) => (input: string) =>
  createHmac('sha256', secret).update(input).digest();

const none = (id: string, alg: string): Row => [
  id,
  `alg ${JSON.stringify(alg)} without a signature`,
  ['INVALID'],
  ({ forge }) => forge.make({ header: { alg }, sign: () => '' }),
];
/** The classic confusion: the public key taken for a shared secret. */
const confused = (
  id: string,
  title: string,
  secretOf: (key: KeyObject) => readonly (string | Buffer)[],
): Row => [
  id,
  `HS256 keyed with ${title}`,
  ['INVALID'],
  ({ forge, keys }) =>
    secretOf(keys.main.publicKey).map((secret) =>
      forge.make({ header: { alg: 'HS256' }, sign: hs256(secret) }),
    ),
];
const named = (id: string, ...algs: readonly unknown[]): Row => [
  id,
  `alg ${JSON.stringify(algs)} over a good signature`,
  ['INVALID'],
  ({ forge }) => algs.map((alg) => forge.make({ header: { alg } })),
];
const signed = (
  id: string,
  alg: string,
  how: (input: string, bench: Bench) => Buffer | string,
  title = alg,
): Row => [
  id,
  title,
  ['INVALID'],
  (bench) => bench.forge.make({ header: { alg }, sign: (input) => how(input, bench) }),
];

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
const spki = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));

/** E. Algorithm. */
export const algorithms: readonly Row[] = [
  ...['none', 'None', 'NONE', 'nOnE', ' none', 'none ', 'none\0'].map((alg, index) =>
    none(`E0${index + 1}`, alg),
  ),
  named('E08', 'none'),
  [
    'E09',
    'alg none without kid',
    ['INVALID'],
    ({ forge }) => forge.make({ header: { alg: 'none', kid: undefined }, sign: () => '' }),
  ],
  confused('E10', 'the public key in PEM', (key) => [spki(key)]),
  confused('E11', 'that PEM without its last line end', (key) => [spki(key).trimEnd()]),
  confused('E12', 'the PKCS#1 PEM', (key) => [String(key.export({ type: 'pkcs1', format: 'pem' }))]),
  confused('E13', 'the DER bytes', (key) => [key.export({ type: 'spki', format: 'der' })]),
  confused('E14', 'the JWK or its modulus', (key) => {
    const jwk = key.export({ format: 'jwk' });
    return [JSON.stringify(jwk), String(jwk.n)];
  }),
  confused('E15', 'nothing', () => ['']),
  confused('E16', '"secret"', () => ['secret']),
  signed('E17', 'RS384', (input, { keys }) => sign('sha384', Buffer.from(input), keys.main.privateKey)),
  signed('E18', 'RS512', (input, { keys }) => sign('sha512', Buffer.from(input), keys.main.privateKey)),
  signed('E19', 'PS256', (input, { keys }) =>
    sign('sha256', Buffer.from(input), { key: keys.main.privateKey, ...pss }),
  ),
  signed('E20', 'ES256', (input) =>
    sign('sha256', Buffer.from(input), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' }),
  ),
  signed('E21', 'ES256', () => Buffer.alloc(64), 'ES256 with a signature of zeros'),
  named('E22', 'rs256'),
  named('E23', undefined),
  named('E24', null),
  named('E25', ['RS256']),
  named('E26', { name: 'RS256' }, 256),
  named('E27', 'constructor'),
  signed(
    'E28',
    'RS256',
    (input, { keys }) => createSign('RSA-SHA1').update(input).sign(keys.main.privateKey),
    'a SHA-1 signature under RS256',
  ),
  signed('E29', 'RS256', () => Buffer.alloc(256), 'a signature of zeros'),
  signed('E30', 'RS256', () => Buffer.concat([Buffer.alloc(255), Buffer.from([1])]), 'the signature 1'),
];
