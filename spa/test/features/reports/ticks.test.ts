import test from 'ava';
import { ticksOf } from '../../../src/features/reports/ticks.ts';

test('the lines are round times, at most five, and the last is never below the highest column', (t) => {
  t.deepEqual(ticksOf(2250), [0, 600, 1200, 1800, 2400]);
  t.deepEqual(ticksOf(60), [0, 15, 30, 45, 60]);
  t.deepEqual(ticksOf(5), [0, 15]);
  t.deepEqual(ticksOf(288_000), [0, 120_000, 240_000, 360_000]);
  for (const highest of [1, 59, 61, 481, 2401, 99_999, 1_000_000]) {
    const ticks = ticksOf(highest);
    t.true((ticks.at(-1) ?? 0) >= highest && ticks.length <= 5, String(highest));
  }
});

test('nothing has lines too', (t) => {
  t.deepEqual(ticksOf(0), [0, 15]);
});
