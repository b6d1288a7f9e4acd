import { deflateRawSync } from 'node:zlib';
import { CompactEncrypt } from 'jose';
import { base64url, type Forge } from '../_forge.ts';
import type { Row } from './_row.ts';

function parts(forge: Forge): [string, string, string] {
  return forge.make().split('.') as [string, string, string];
}

const payload = (id: string, title: string, bytes: string | Buffer): Row => [
  id,
  `a payload that is ${title}`,
  ['INVALID'],
  ({ forge }) => forge.make({ payloadBytes: bytes }),
];
const header = (id: string, title: string, headerBytes: string): Row => [
  id,
  `a header that is ${title}`,
  ['INVALID'],
  ({ forge }) => forge.make({ headerBytes }),
];
/** Three segments put together anew. */
const joined = (
  id: string,
  title: string,
  join: (header: string, payload: string, signature: string) => string,
): Row => [id, title, ['INVALID'], ({ forge }) => join(...parts(forge))];

/** D. Structure and encoding. */
export const structures: readonly Row[] = [
  joined('D01', 'one segment', (h) => h),
  joined('D02', 'two segments', (h, p) => `${h}.${p}`),
  joined('D03', 'an empty signature', (h, p) => `${h}.${p}.`),
  joined('D04', 'an empty header', (_, p, s) => `.${p}.${s}`),
  joined('D05', 'an empty payload', (h, _, s) => `${h}..${s}`),
  joined('D06', 'two dots', () => '..'),
  joined('D07', 'four segments', (h, p, s) => `${h}.${p}.${s}.${s}`),
  joined('D08', 'a dot at the end', (h, p, s) => `${h}.${p}.${s}.`),
  joined('D09', 'a dot at the start', (h, p, s) => `.${h}.${p}.${s}`),
  joined('D10', 'five segments', (h, p, s) => `${h}.${p}.${s}.${p}.${s}`),
  [
    'D11',
    'a real JWE around a good one',
    ['INVALID'],
    async ({ forge, keys }) =>
      new CompactEncrypt(Buffer.from(forge.make()))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT', kid: 'main' })
        .encrypt(keys.main.publicKey),
  ],
  [
    'D12',
    'a JWS inside a JWS',
    ['INVALID'],
    ({ forge }) => forge.make({ header: { cty: 'JWT' }, payloadBytes: forge.make() }),
  ],
  ['D13', 'cty JWT', ['INVALID'], ({ forge }) => forge.make({ header: { cty: 'JWT' } })],
  [
    'D14',
    'JSON serialisation',
    ['INVALID', 'NOAUTH'],
    ({ forge }) => {
      const [protectedHeader, payload, signature] = parts(forge);
      const json = JSON.stringify({ protected: protectedHeader, payload, signature });
      return { lines: [`Authorization: Bearer ${json}`] };
    },
  ],
  joined('D15', 'JSON serialisation in base64url', (h, p, s) =>
    base64url(JSON.stringify({ protected: h, payload: p, signature: s })),
  ),
  joined('D16', 'the last character cut', (h, p, s) => `${h}.${p}.${s.slice(0, -1)}`),
  joined('D17', 'half a signature', (h, p, s) => `${h}.${p}.${s.slice(0, s.length / 2)}`),
  joined('D18', 'the first character of the signature changed', (h, p, s) => {
    const first = s.startsWith('A') ? 'B' : 'A';
    return `${h}.${p}.${first}${s.slice(1)}`;
  }),
  [
    'D19',
    'payload and signature of two access tokens',
    ['INVALID'],
    ({ forge }) => {
      const [h, p] = forge.make({ claims: { sub: 'user|admin' } }).split('.');
      return `${h}.${p}.${parts(forge)[2]}`;
    },
  ],
  joined('D20', 'padding behind the signature', (h, p, s) => `${h}.${p}.${s}==`),
  [
    'D21',
    'the standard base64 alphabet',
    ['INVALID'],
    ({ forge }) => {
      // Until there is a character that the two alphabets write differently.
      for (let attempt = 0; ; attempt += 1) {
        const [h, p, s = ''] = forge.make({ claims: { attempt } }).split('.');
        if (/[-_]/.test(s)) return `${h}.${p}.${s.replaceAll('-', '+').replaceAll('_', '/')}`;
      }
    },
  ],
  joined('D22', 'percent-encoded dots', (h, p, s) => [h, p, s].join('%2E')),
  [
    'D23',
    'full-width full stops',
    ['INVALID', 'HTTP'],
    ({ forge }) => ({ lines: [Buffer.from(`Authorization: Bearer ${parts(forge).join('．')}`)] }),
  ],
  [
    'D24',
    'unused bits in the last character set',
    ['OK', 'INVALID'],
    ({ forge }) => {
      const accessToken = forge.make();
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const last = alphabet.indexOf(accessToken.slice(-1));
      return accessToken.slice(0, -1) + alphabet[last ^ 1];
    },
  ],
  [
    'D25',
    'white space inside',
    ['INVALID', 'NOAUTH'],
    ({ forge }) => ({ lines: [`Authorization: Bearer ${parts(forge).join('. ')}`] }),
  ],
  header('D26', 'no JSON', 'alg=RS256'),
  header('D27', 'an array', '[{"alg":"RS256","typ":"at+jwt","kid":"main"}]'),
  header('D28', 'null', 'null'),
  header('D29', 'empty', '{}'),
  payload('D30', 'no JSON', 'sub=user|alice'),
  payload('D31', 'a string', '"user|alice"'),
  payload('D32', 'an array', '[]'),
  payload('D33', 'null', 'null'),
  [
    'D34',
    'a payload cut short',
    ['INVALID'],
    ({ forge }) => forge.make({ payloadBytes: JSON.stringify(forge.claims).slice(0, -1) }),
  ],
  [
    'D35',
    'a payload with a comma too many',
    ['INVALID'],
    ({ forge }) => forge.make({ payloadBytes: JSON.stringify(forge.claims).replace(/}$/, ',}') }),
  ],
  [
    'D36',
    'a payload in UTF-16',
    ['INVALID'],
    ({ forge }) => forge.make({ payloadBytes: Buffer.from(JSON.stringify(forge.claims), 'utf16le') }),
  ],
  [
    'D37',
    'a payload with a byte order mark',
    ['INVALID'],
    ({ forge }) => forge.make({ payloadBytes: `\ufeff${JSON.stringify(forge.claims)}` }),
  ],
  [
    'D38',
    'a payload that is not UTF-8',
    ['INVALID'],
    ({ forge }) => {
      const text = JSON.stringify({ ...forge.claims, sub: 'user|X' });
      const at = text.indexOf('user|X') + 'user|'.length;
      return forge.make({
        payloadBytes: Buffer.concat([
          Buffer.from(text.slice(0, at)),
          Buffer.from([0xff]),
          Buffer.from(text.slice(at + 1)),
        ]),
      });
    },
  ],
  [
    'D39',
    'a claim 2 500 arrays deep',
    ['INVALID', 'OK'],
    ({ forge }) =>
      forge.make({
        payloadBytes: JSON.stringify(forge.claims).replace(
          /}$/,
          `,"deep":${'['.repeat(2500)}${']'.repeat(2500)}}`,
        ),
      }),
  ],
  [
    'D40',
    'a compressed payload',
    ['INVALID'],
    ({ forge }) =>
      forge.make({ header: { zip: 'DEF' }, payloadBytes: deflateRawSync(JSON.stringify(forge.claims)) }),
  ],
];
