import test from 'ava';
import { renewalDelayS, retryDelayS } from '../../src/auth/renewal.ts';

test('SPA-19 a long life is renewed a minute before its end', (t) => {
  t.is(renewalDelayS(7200), 7140);
  t.is(renewalDelayS(181), 121);
});

test('SPA-19 a short life is renewed after two thirds of it', (t) => {
  t.is(renewalDelayS(60), 40);
  t.is(renewalDelayS(6), 4);
});

test('an access token that is over is renewed soon, but not in a storm', (t) => {
  t.is(renewalDelayS(0), 1);
  t.is(renewalDelayS(-5), 1);
});

test('retries come ever later, but at least once a minute', (t) => {
  t.deepEqual([1, 2, 3, 4, 5, 6, 7, 50].map(retryDelayS), [2, 4, 8, 16, 32, 60, 60, 60]);
});
