import { createHmac } from 'node:crypto';
import type { Key } from '../_jwks.ts';
import type { Bench, Row } from './_row.ts';

/** A good signature under a header with this kid. */
const kid = (id: string, value: unknown, title = `kid ${JSON.stringify(value)}`): Row => [
  id,
  title,
  ['INVALID'],
  ({ forge }) => forge.make({ header: { kid: value } }),
];
const by = (id: string, title: string, keyOf: (keys: Bench['keys']) => Key): Row => [
  id,
  `signed correctly by a published key ${title}`,
  ['INVALID'],
  ({ forge, keys }) => forge.make({ key: keyOf(keys) }),
];
const injected = (id: string, title: string, header: (bench: Bench) => Record<string, unknown>): Row => [
  id,
  title,
  ['INVALID'],
  (bench) => bench.forge.make({ key: bench.keys.attacker, header: header(bench) }),
];

/** F. Which key, and keys brought along. */
export const keyChoices: readonly Row[] = [
  injected('F01', 'signed by another key under our kid', () => ({ kid: 'main' })),
  injected('F02', 'the key in jwk', ({ keys }) => ({ kid: 'main', jwk: keys.attacker.jwk })),
  injected('F03', 'the key in jwk, no kid', ({ keys }) => ({ kid: undefined, jwk: keys.attacker.jwk })),
  injected('F04', 'jku elsewhere', ({ trap }) => ({ jku: `${trap}jwks` })),
  injected('F05', 'x5u elsewhere', ({ trap }) => ({ x5u: `${trap}cert` })),
  injected('F06', 'x5c', ({ keys }) => ({
    x5c: [keys.attacker.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')],
  })),
  [
    'F07',
    'good, with a jku',
    ['OK', 'INVALID'],
    ({ forge, trap }) => forge.make({ header: { jku: `${trap}jwks` } }),
  ],
  kid('F08', undefined, 'no kid'),
  kid('F09', ''),
  kid('F10', null),
  kid('F11', 1),
  kid('F12', ['main']),
  kid('F13', { kid: 'main' }),
  [
    'F14',
    'a kid that is a path',
    ['INVALID'],
    ({ forge }) =>
      forge.make({
        header: { alg: 'HS256', kid: '../../../../dev/null' },
        sign: (input) => createHmac('sha256', '').update(input).digest(),
      }),
  ],
  kid('F15', "x' UNION SELECT 'k'--"),
  kid('F16', 'main\0'),
  kid('F17', 'MAIN'),
  kid('F18', '__proto__'),
  kid('F19', 'constructor'),
  kid('F20', 'k'.repeat(6000), 'a kid of 6 000 characters'),
  kid('F21', 'main\r\n\u001b[31mroot', 'a kid for the log'),
  by('F22', 'for encryption', ({ enc }) => enc),
  by('F23', 'whose key_ops is encrypt', ({ ops }) => ops),
  by('F24', 'for RS512', ({ rs512only }) => rs512only),
  by('F25', 'of 1024 bits', ({ weak }) => weak),
];
