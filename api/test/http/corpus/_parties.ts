import { audience } from '../_forge.ts';
import type { Outcome, Row } from './_row.ts';

const iss = (id: string, title: string, of: (issuer: string) => unknown): Row => [
  id,
  `iss ${title}`,
  ['INVALID'],
  ({ forge }) => forge.make({ claims: { iss: of(forge.issuer) } }),
];
const aud = (id: string, title: string, value: unknown, outcomes: readonly Outcome[] = ['INVALID']): Row => [
  id,
  `aud ${title}`,
  outcomes,
  ({ forge }) => forge.make({ claims: { aud: value } }),
];

/** H. Issuer and audience. */
export const parties: readonly Row[] = [
  iss('H01', 'without the slash at its end', (issuer) => issuer.slice(0, -1)),
  iss('H02', 'with two slashes', (issuer) => `${issuer}/`),
  iss('H03', 'with the scheme in upper case', (issuer) => issuer.replace('http', 'HTTP')),
  iss('H04', 'with https', (issuer) => issuer.replace('http:', 'https:')),
  iss('H05', 'with localhost', (issuer) => issuer.replace('127.0.0.1', 'localhost')),
  iss('H06', 'with another port', (issuer) => issuer.replace(/:\d+\//, ':1/')),
  iss('H07', 'with a query', (issuer) => `${issuer}?x=1`),
  iss('H08', 'with a suffix', (issuer) => `${issuer.slice(0, -1)}.evil.test/`),
  iss('H09', 'inside the path of another', (issuer) => `https://evil.test/${issuer}`),
  iss('H10', 'with a space before', (issuer) => ` ${issuer}`),
  iss('H11', 'with NUL', (issuer) => `${issuer}\0`),
  iss('H12', 'percent-encoded', (issuer) => encodeURIComponent(issuer)),
  iss('H13', 'missing', () => undefined),
  iss('H14', 'null', () => null),
  iss('H15', 'in an array', (issuer) => [issuer]),
  iss('H16', 'in an object', (issuer) => ({ issuer })),
  aud('H17', 'of another API', 'https://other.test/'),
  aud('H18', 'missing', undefined),
  aud('H19', '[]', []),
  aud('H20', '""', ''),
  aud('H21', 'without the slash at its end', audience.slice(0, -1)),
  aud('H22', 'with the host in upper case', audience.replace('api.', 'API.')),
  aud('H23', 'that ours begins with', 'https://api.'),
  aud('H24', 'that begins with ours', `${audience}more`),
  aud('H25', 'two in one string', `${audience} https://other.test/`),
  aud('H26', 'an object', { [audience]: true }),
  aud('H27', 'a nested array', [[audience]]),
  aud('H28', '*', '*'),
  aud('H29', 'ours and a number', [audience, 1], ['OK', 'INVALID']),
  aud(
    'H30',
    '300 others',
    Array.from({ length: 300 }, (_, index) => `https://${index}.test`),
  ),
];
