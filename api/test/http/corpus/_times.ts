import type { Outcome, Row } from './_row.ts';

/** The claims as text with one of them written just so: JSON.stringify would not. */
function written(claims: Record<string, unknown>, name: string, text: string): string {
  return JSON.stringify({ ...claims, [name]: '@@' }).replace('"@@"', text);
}

const claim = (
  id: string,
  name: string,
  title: string,
  of: (nowS: number) => unknown,
  outcomes: readonly Outcome[] = ['INVALID'],
): Row => [
  id,
  `${name} ${title}`,
  outcomes,
  ({ forge }) => forge.make({ claims: { [name]: of(forge.nowS) } }),
];
const text = (id: string, value: string): Row => [
  id,
  `exp ${value}`,
  ['INVALID'],
  ({ forge }) => forge.make({ payloadBytes: written(forge.claims, 'exp', value) }),
];

/** I. Time. */
export const times: readonly Row[] = [
  claim('I01', 'exp', 'an hour ago', (nowS) => nowS - 3600),
  claim('I02', 'exp', 'just beyond the tolerance', (nowS) => nowS - 65),
  claim('I03', 'exp', 'missing', () => undefined),
  claim('I04', 'exp', 'null', () => null),
  claim('I05', 'exp', 'a numeric string', (nowS) => String(nowS + 600)),
  claim('I06', 'exp', 'an ISO date', () => '2099-01-01T00:00:00Z'),
  claim('I07', 'exp', 'true', () => true),
  claim('I08', 'exp', 'in an array', (nowS) => [nowS + 600]),
  claim('I09', 'exp', '0', () => 0),
  claim('I10', 'exp', '-1', () => -1),
  text('I11', '1e400'),
  text('I12', '1e18'),
  claim('I13', 'exp', 'in milliseconds', (nowS) => (nowS + 600) * 1000),
  claim('I14', 'exp', 'a year ahead', (nowS) => nowS + 31_536_000),
  text('I15', 'NaN'),
  claim('I16', 'nbf', 'an hour ahead', (nowS) => nowS + 3600),
  claim('I17', 'nbf', 'a string', (nowS) => String(nowS - 60)),
  claim('I18', 'nbf', 'null', () => null),
  claim('I19', 'nbf', 'after exp', (nowS) => nowS + 700),
  claim('I20', 'iat', 'an hour ahead', (nowS) => nowS + 3600),
  claim('I21', 'iat', 'missing', () => undefined),
  claim('I22', 'iat', 'a string', (nowS) => String(nowS)),
  [
    'I23',
    'iat after exp',
    ['INVALID', 'OK'],
    ({ forge }) => forge.make({ claims: { iat: forge.nowS + 20, exp: forge.nowS + 10 } }),
  ],
];
