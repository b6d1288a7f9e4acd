import test from 'ava';
import { safeReturnTo } from '../../src/auth/return-to.ts';

const ORIGIN = 'http://localhost:8080';

for (const path of ['/', '/profile', '/weeks/2026-W47?day=2#note', '/%2F%2Fevil.example', '/a//b']) {
  test(`SPA-14 goes back to ${path}`, (t) => {
    t.is(safeReturnTo(path, ORIGIN), path);
  });
}

const HOSTILE = [
  'https://evil.example/',
  'http://localhost:8081/',
  '//evil.example',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  ' /profile',
  'profile',
  '',
  '/callback?code=x&state=y',
  '/silent-callback',
  '/x/../callback?error=a',
  undefined,
  null,
  7,
  { toString: () => '/profile' },
];

for (const [index, text] of HOSTILE.entries()) {
  test(`SPA-14 does not leave this application for ${index}: ${JSON.stringify(text)}`, (t) => {
    t.is(safeReturnTo(text, ORIGIN), '/');
  });
}
