import test from 'ava';
import { requireIdToken } from '../../src/auth/id-token.ts';
import { SignInFault, type SignInFaultReason } from '../../src/auth/sign-in-fault.ts';

const NOW = new Date('2026-11-20T16:50:00Z');
const NOW_S = NOW.getTime() / 1000;
const EXPECTED = { issuer: 'https://id.example/', clientId: 'timesheets-spa', nonce: 'n-1', now: NOW };

const GOOD = {
  iss: 'https://id.example/',
  aud: 'timesheets-spa',
  sub: 'local|ann',
  nonce: 'n-1',
  iat: NOW_S - 1,
  exp: NOW_S + 3600,
};

function idToken(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`;
}

const ACCEPTED: Record<string, Record<string, unknown>> = {
  'as it should be': {},
  'aud as a list of this client alone': { aud: ['timesheets-spa'] },
  'azp is this client': { azp: 'timesheets-spa' },
  'the clock runs four minutes behind': { iat: NOW_S + 240 },
  'the clock runs four minutes ahead': { exp: NOW_S - 240 },
};

for (const [title, change] of Object.entries(ACCEPTED)) {
  test(`SPA-07 accepts: ${title}`, (t) => {
    t.notThrows(() => requireIdToken(idToken({ ...GOOD, ...change }), EXPECTED));
  });
}

const REFUSED: [string, SignInFaultReason, Record<string, unknown>][] = [
  ['another issuer', 'id-token', { iss: 'https://evil.example/' }],
  ['the issuer without its slash', 'id-token', { iss: 'https://id.example' }],
  ['no issuer', 'id-token', { iss: undefined }],
  ['another client', 'id-token', { aud: 'acme-planner' }],
  ['a list without this client', 'id-token', { aud: ['acme-planner'] }],
  ['a further audience', 'id-token', { aud: ['timesheets-spa', 'acme-planner'], azp: 'timesheets-spa' }],
  ['an empty list of audiences', 'id-token', { aud: [] }],
  ['no audience', 'id-token', { aud: undefined }],
  ['another authorized party', 'id-token', { azp: 'acme-planner' }],
  ['no subject', 'id-token', { sub: undefined }],
  ['an empty subject', 'id-token', { sub: '' }],
  ['another nonce', 'id-token', { nonce: 'n-2' }],
  ['no nonce', 'id-token', { nonce: undefined }],
  ['expired', 'clock', { exp: NOW_S - 301 }],
  ['no expiry', 'id-token', { exp: undefined }],
  ['an expiry that is text', 'id-token', { exp: String(NOW_S + 3600) }],
  ['issued in the future', 'clock', { iat: NOW_S + 301 }],
  ['no time of issue', 'id-token', { iat: undefined }],
];

for (const [title, reason, change] of REFUSED) {
  test(`SPA-07 refuses: ${title}`, (t) => {
    const fault = t.throws(() => requireIdToken(idToken({ ...GOOD, ...change }), EXPECTED), {
      instanceOf: SignInFault,
    });
    t.is(fault.reason, reason);
  });
}

for (const text of [undefined, '', 'x', 'a.b.c', 'bnVsbA.bnVsbA.bnVsbA']) {
  test(`SPA-07 refuses what is no JWT: ${text}`, (t) => {
    t.throws(() => requireIdToken(text, EXPECTED), { instanceOf: SignInFault });
  });
}

test('SPA-08 the refusal never quotes the ID token', (t) => {
  const token = idToken({ ...GOOD, nonce: 'n-2' });
  const fault = t.throws(() => requireIdToken(token, EXPECTED));
  t.false(`${fault?.message}${fault?.stack}`.includes(token.slice(0, 20)));
});
