import test from 'ava';
import { formatSeconds } from '../../../src/features/profile/format-seconds.ts';

test('seconds are read like a clock and never run below zero', (t) => {
  t.deepEqual([7199, 3600, 247, 59.9, 0, -3].map(formatSeconds), [
    '1:59:59',
    '1:00:00',
    '4:07',
    '0:59',
    '0:00',
    '0:00',
  ]);
});
