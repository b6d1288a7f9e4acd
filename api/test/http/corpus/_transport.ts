import type { Row } from './_row.ts';

const line = (value: string | Buffer) => ({
  lines: [Buffer.concat([Buffer.from('Authorization: '), Buffer.from(value as string)])],
});

/** A. Controls: a server that refuses everything would pass all the others. */
export const controls: readonly Row[] = [
  ['A01', 'a good access token', ['OK'], ({ forge }) => forge.make()],
  ['A02', 'scheme "bearer"', ['OK'], ({ forge }) => line(`bearer ${forge.make()}`)],
  ['A03', 'scheme "BEARER"', ['OK'], ({ forge }) => line(`BEARER ${forge.make()}`)],
  [
    'A04',
    'typ application/at+jwt',
    ['OK'],
    ({ forge }) => forge.make({ header: { typ: 'application/at+jwt' } }),
  ],
  ['A05', 'typ AT+JWT', ['OK'], ({ forge }) => forge.make({ header: { typ: 'AT+JWT' } })],
  [
    'A06',
    'aud with ours and another',
    ['OK'],
    ({ forge }) => forge.make({ claims: { aud: ['https://x.test/', forge.claims.aud] } }),
  ],
  ['A07', 'exp in 5 s', ['OK'], ({ forge }) => forge.make({ claims: { exp: forge.nowS + 5 } })],
  ['A08', 'exp with a fraction', ['OK'], ({ forge }) => forge.make({ claims: { exp: forge.nowS + 60.5 } })],
  [
    'A09',
    'unknown claims and header members',
    ['OK'],
    ({ forge }) => forge.make({ claims: { extra: { deep: [1] } }, header: { 'x-foo': 'bar' } }),
  ],
  [
    'A10',
    'a header with white space and an escape in RS256',
    ['OK'],
    ({ forge }) => forge.make({ headerBytes: ' { "alg" : "\\u0052S256",\n "typ":"at+jwt", "kid":"main" } ' }),
  ],
];

/** B. Missing credential, scheme and spelling of the header. */
export const schemes: readonly Row[] = [
  ['B01', 'no Authorization', ['NOAUTH'], () => ({ lines: [] })],
  ['B02', 'Basic credentials', ['NOAUTH'], () => line('Basic dXNlcjpwdw==')],
  ['B03', 'scheme Token', ['NOAUTH'], ({ forge }) => line(`Token ${forge.make()}`)],
  ['B04', 'scheme DPoP', ['NOAUTH'], ({ forge }) => line(`DPoP ${forge.make()}`)],
  ['B05', 'no scheme', ['NOAUTH'], ({ forge }) => line(forge.make())],
  ['B06', 'scheme "Bearer:"', ['NOAUTH'], ({ forge }) => line(`Bearer: ${forge.make()}`)],
  [
    'B07',
    'a no-break space after the scheme',
    ['NOAUTH', 'INVALID'],
    ({ forge }) => line(`Bearer\u00a0${forge.make()}`),
  ],
  ['B08', '"Bearer" alone', ['NOAUTH', 'INVALID'], () => line('Bearer')],
  ['B09', '"Bearer" and spaces', ['NOAUTH', 'INVALID'], () => line('Bearer    ')],
  ['B10', 'an empty Authorization', ['NOAUTH'], () => line('')],
  [
    'B11',
    'words that a broken client sends',
    ['INVALID'],
    () => ['undefined', 'null', '[object Object]'].map((word) => line(`Bearer ${word}`)),
  ],
  ['B12', 'two spaces', ['OK', 'INVALID'], ({ forge }) => line(`Bearer  ${forge.make()}`)],
  ['B13', 'a tab for the space', ['NOAUTH', 'INVALID'], ({ forge }) => line(`Bearer\t${forge.make()}`)],
  ['B14', 'in double quotes', ['INVALID'], ({ forge }) => line(`Bearer "${forge.make()}"`)],
  ['B15', 'as a parameter', ['NOAUTH', 'INVALID'], ({ forge }) => line(`Bearer token="${forge.make()}"`)],
  ['B16', 'a space at the end', ['OK', 'INVALID'], ({ forge }) => line(`Bearer ${forge.make()} `)],
  [
    'B17',
    'two in one field',
    ['INVALID', 'BADREQ'],
    ({ forge }) => line(`Bearer ${forge.make()}, Bearer ${forge.make()}`),
  ],
  [
    'B18',
    'Basic credentials behind a comma',
    ['INVALID', 'BADREQ'],
    ({ forge }) => line(`Bearer ${forge.make()}, Basic dXNlcjpwdw==`),
  ],
];

const good = (accessToken: string) => `Authorization: Bearer ${accessToken}`;
const junk = 'Authorization: Bearer junk';

/** C. How the access token travels. */
export const transports: readonly Row[] = [
  [
    'C01',
    'two Authorization fields, good then junk',
    ['BADREQ'],
    ({ forge }) => ({ lines: [good(forge.make()), junk] }),
  ],
  [
    'C02',
    'two Authorization fields, junk then good',
    ['BADREQ', 'INVALID'],
    ({ forge }) => ({ lines: [junk, good(forge.make())] }),
  ],
  [
    'C03',
    'the same Authorization twice',
    ['BADREQ'],
    ({ forge }) => {
      const same = good(forge.make());
      return { lines: [same, same] };
    },
  ],
  [
    'C04',
    'Basic and Bearer',
    ['BADREQ', 'NOAUTH'],
    ({ forge }) => ({ lines: ['Authorization: Basic dXNlcjpwdw==', good(forge.make())] }),
  ],
  [
    'C05',
    'only in the query',
    ['NOAUTH', 'BADREQ'],
    ({ forge }) => ({ lines: [], query: `access_token=${forge.make()}` }),
  ],
  [
    'C06',
    'in the header and in the query',
    ['BADREQ'],
    ({ forge }) => ({ lines: [good(forge.make())], query: `access_token=${forge.make()}` }),
  ],
  [
    'C07',
    'only in a form',
    ['NOAUTH', 'BADREQ'],
    ({ forge }) => ({
      lines: ['Content-Type: application/x-www-form-urlencoded'],
      form: `access_token=${forge.make()}`,
    }),
  ],
  [
    'C08',
    'only in a cookie',
    ['NOAUTH'],
    ({ forge }) => ({ lines: [`Cookie: access_token=${forge.make()}`] }),
  ],
  [
    'C09',
    'in another header',
    ['NOAUTH'],
    ({ forge }) =>
      ['X-Access-Token: ', 'Proxy-Authorization: Bearer ', 'X-Forwarded-Access-Token: '].map((name) => ({
        lines: [name + forge.make()],
      })),
  ],
  [
    'C10',
    'forged identity headers',
    ['NOAUTH'],
    ({ scope }) => ({
      lines: ['X-User-Id: user|alice', 'X-Forwarded-User: user|alice', `X-Scope: ${scope}`],
    }),
  ],
  [
    'C11',
    'on a continuation line',
    ['HTTP'],
    ({ forge }) => ({ lines: [`Authorization: Bearer\r\n ${forge.make()}`] }),
  ],
  ['C12', 'with NUL inside', ['HTTP'], ({ forge }) => ({ lines: [`${good(forge.make())}\0`] })],
  [
    'C13',
    'with a bare line feed',
    ['HTTP', 'INVALID'],
    ({ forge }) => ({ lines: [`Authorization: Bearer junk\nX-Admin: 1 ${forge.make()}`] }),
  ],
  ['C14', 'with non-ASCII bytes', ['INVALID', 'HTTP'], ({ forge }) => line(`Bearer ${forge.make()}ä€`)],
  ['C15', '100 kB long', ['HTTP', 'INVALID'], () => line(`Bearer ${'a'.repeat(100_000)}`)],
  [
    'C16',
    'good but 15 000 bytes long',
    ['INVALID', 'HTTP'],
    ({ forge }) => forge.make({ claims: { padding: 'p'.repeat(10_500) } }),
  ],
  ['C17', '8 000 dots', ['INVALID'], () => line(`Bearer ${'.'.repeat(8000)}`)],
];
