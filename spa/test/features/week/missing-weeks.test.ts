import test from 'ava';
import { missingWeeks, spanToHandIn } from '../../../src/features/week/missing-weeks.ts';

const weeks = [
  { week: '2026-W47', status: 'open' },
  { week: '2026-W46', status: 'rejected' },
  { week: '2026-W45', status: 'submitted' },
  { week: '2026-W44', status: 'open' },
] as const;

test('weeks of this month that are over and not handed in are missing, this week is not yet', (t) => {
  t.deepEqual(missingWeeks(weeks, '2026-11-20', '2026-W44'), ['2026-W44', '2026-W46']);
});

test('weeks before the first that is due are not', (t) => {
  t.deepEqual(missingWeeks(weeks, '2026-11-20', '2026-W46'), ['2026-W46']);
  t.deepEqual(missingWeeks(weeks, '2026-11-20', '2026-W47'), []);
  t.deepEqual(missingWeeks(weeks, '2026-11-20', null), []);
});

test('an earlier month’s week that is due is named as well', (t) => {
  t.deepEqual(missingWeeks(weeks, '2026-11-20', '2026-W40'), ['2026-W40', '2026-W44', '2026-W46']);
});

test('only the weeks of this month that may be missing are asked for', (t) => {
  t.deepEqual(spanToHandIn('2026-11-20', '2026-W46'), { from: '2026-W46', to: '2026-W46' });
  t.deepEqual(spanToHandIn('2026-11-20', '2026-W30'), { from: '2026-W44', to: '2026-W46' });
  t.is(spanToHandIn('2026-11-20', '2026-W47'), undefined);
  t.is(spanToHandIn('2026-11-02', '2026-W45'), undefined);
  t.is(spanToHandIn('2026-11-20', null), undefined);
});
