import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { describeScopes } from '../../../src/features/profile/scope-words.ts';

test('every scope of the contract is said in words', (t) => {
  t.deepEqual(
    describeScopes(scopes).map(({ scope }) => scope),
    [...scopes],
  );
});

test('scopes that mean nothing here are left out', (t) => {
  t.deepEqual(describeScopes(['openid', 'profile', 'toString', '__proto__', 'read:everything']), []);
});
