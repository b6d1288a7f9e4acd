import type { Row } from './_row.ts';

const header = (id: string, title: string, ...members: readonly Record<string, unknown>[]): Row => [
  id,
  title,
  ['INVALID'],
  ({ forge }) => members.map((member) => forge.make({ header: member })),
];
const typ = (id: string, ...values: readonly unknown[]): Row =>
  header(id, `typ ${JSON.stringify(values)}`, ...values.map((value) => ({ typ: value })));

/** G. Critical headers and other kinds of JWT. */
export const typings: readonly Row[] = [
  header('G01', 'crit ["x"]', { crit: ['x'], x: 1 }),
  header('G02', 'crit ["b64"], b64 false', { crit: ['b64'], b64: false }),
  header('G03', 'b64 false', { b64: false }),
  header('G04', 'crit ["b64"], b64 true', { crit: ['b64'], b64: true }),
  header('G05', 'crit []', { crit: [] }),
  header('G06', 'crit "exp"', { crit: 'exp' }),
  header('G07', 'crit ["alg"]', { crit: ['alg'] }),
  header('G08', 'crit names what is not there', { crit: ['absent'] }),
  typ('G09', 'JWT'),
  typ('G10', undefined),
  typ('G11', 'id+jwt'),
  typ('G12', 'logout+jwt'),
  typ('G13', 'dpop+jwt'),
  typ('G14', 'at+jwt;x=1', 'at+jwt '),
  typ('G15', ['at+jwt']),
  typ('G16', 'application/application/at+jwt'),
  [
    'G17',
    'an ID token',
    ['INVALID'],
    ({ forge }) =>
      forge.make({
        header: { typ: 'JWT' },
        claims: { aud: 'spa', nonce: 'n', at_hash: 'h', client_id: undefined, scope: undefined },
      }),
  ],
  [
    'G18',
    'an ID token for our audience',
    ['INVALID'],
    ({ forge }) => forge.make({ header: { typ: 'JWT' }, claims: { nonce: 'n', at_hash: 'h' } }),
  ],
  [
    'G19',
    'a logout token',
    ['INVALID'],
    ({ forge }) =>
      forge.make({
        header: { typ: undefined },
        claims: { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
      }),
  ],
  [
    'G20',
    'bound to a DPoP key',
    ['INVALID'],
    ({ forge }) => forge.make({ claims: { cnf: { jkt: 'thumb' } } }),
  ],
  [
    'G21',
    'bound to a certificate',
    ['INVALID'],
    ({ forge }) => forge.make({ claims: { cnf: { 'x5t#S256': 'thumb' } } }),
  ],
];
