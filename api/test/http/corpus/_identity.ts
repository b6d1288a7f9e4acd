import type { Outcome, Row } from './_row.ts';

const claim = (id: string, name: string, title: string, value: unknown): Row => [
  id,
  `${name} ${title}`,
  ['INVALID'],
  ({ forge }) => forge.make({ claims: { [name]: value } }),
];
/** A member written before the good one. */
const twice = (id: string, title: string, member: string): Row => [
  id,
  title,
  ['INVALID'],
  ({ forge }) => forge.make({ payloadBytes: JSON.stringify(forge.claims).replace('{', `{${member},`) }),
];
const headerTwice = (id: string, title: string, member: string): Row => [
  id,
  title,
  ['INVALID'],
  ({ forge }) => forge.make({ headerBytes: JSON.stringify(forge.header).replace('{', `{${member},`) }),
];

/** J. Identity claims, duplicates, pollution. */
export const identities: readonly Row[] = [
  claim('J01', 'sub', 'missing', undefined),
  claim('J02', 'sub', '""', ''),
  claim('J03', 'sub', 'null', null),
  claim('J04', 'sub', 'a number', 7),
  claim('J05', 'sub', 'an object', { id: 'user|alice' }),
  claim('J06', 'sub', 'an array', ['user|alice']),
  claim('J07', 'sub', 'of 6 000 characters', 's'.repeat(6000)),
  claim('J08', 'sub', 'with NUL', 'user|\0alice'),
  claim('J09', 'sub', 'with half a surrogate pair', 'user|\ud800'),
  claim('J10', 'client_id', 'missing', undefined),
  claim('J11', 'client_id', 'a number', 7),
  claim('J12', 'jti', 'missing', undefined),
  claim('J13', 'jti', 'an object', {}),
  twice('J14', 'iss twice', '"iss":"https://evil.test/"'),
  twice('J15', 'sub twice', '"sub":"user|admin"'),
  twice('J16', 'scope twice', '"scope":"nothing"'),
  twice('J17', 'sub twice, once escaped', '"s\\u0075b":"user|admin"'),
  headerTwice('J18', 'alg twice', '"alg":"none"'),
  headerTwice('J19', 'kid twice', '"kid":"other"'),
  [
    'J20',
    '__proto__ with sub inside',
    ['INVALID'],
    ({ forge }) =>
      forge.make({
        payloadBytes: JSON.stringify({ ...forge.claims, sub: undefined }).replace(
          '{',
          '{"__proto__":{"sub":"user|admin"},',
        ),
      }),
  ],
  [
    'J21',
    'a claim named constructor',
    ['OK', 'INVALID'],
    ({ forge }) => forge.make({ claims: { constructor: { prototype: {} } } }),
  ],
];

const scoped = (
  id: string,
  title: string,
  of: (scope: string, granted: string) => unknown,
  outcomes: readonly Outcome[] = ['SCOPE'],
  more: (scope: string) => Record<string, unknown> = () => ({}),
): Row => [
  id,
  `scope ${title}`,
  outcomes,
  ({ forge, scope }) =>
    forge.make({ claims: { scope: of(scope, String(forge.claims.scope)), ...more(scope) } }),
];

/** K. Scope. */
export const scopings: readonly Row[] = [
  scoped('K01', 'missing', () => undefined),
  scoped('K02', 'empty', () => ''),
  scoped('K03', 'of another operation', () => 'openid profile other:timesheets'),
  scoped('K04', 'with commas', (scope) => `openid,${scope},profile`),
  scoped('K05', 'in an array', (scope) => [scope], ['SCOPE', 'INVALID']),
  scoped('K06', 'in an object', (scope) => ({ [scope]: true }), ['SCOPE', 'INVALID']),
  scoped('K07', 'with tabs', (scope) => `openid\t${scope}`),
  scoped('K08', 'in upper case', (scope) => scope.toUpperCase()),
  scoped('K09', 'that is longer', (scope) => `${scope}s`),
  scoped('K10', 'that is shorter', (scope) => scope.slice(0, -1)),
  scoped('K11', 'with a wildcard', (scope) => scope.replace(/:.*/, ':*')),
  scoped('K12', '*', () => '*'),
  scoped('K13', 'with a no-break space', (scope) => `openid\u00a0${scope}`),
  scoped('K14', 'with a Cyrillic letter', (scope) => scope.replace('e', 'е')),
  scoped(
    'K15',
    'only in scp',
    () => undefined,
    ['SCOPE'],
    (scope) => ({ scp: scope }),
  ),
  scoped(
    'K16',
    'only in permissions',
    () => undefined,
    ['SCOPE'],
    (scope) => ({ permissions: [scope] }),
  ),
  scoped('K17', 'twice with two spaces', (scope, granted) => `${scope}  ${granted}`, ['OK']),
];
