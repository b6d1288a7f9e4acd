import test from 'ava';
import { formatFullDate, formatWeekNumber, formatWeekRange } from '../../src/ui/format-date.ts';

test('a plain date is that date in every time zone', (t) => {
  t.regex(formatFullDate('2026-11-20'), /Friday.*20.*2026|Friday.*November 20.*2026/);
});

test('a week is its number and its days, a run of weeks reaches from the first to the last', (t) => {
  t.is(formatWeekNumber('2026-W07'), 'Week 7');
  t.regex(formatWeekRange('2026-W47'), /16.*22.*2026/);
  t.regex(formatWeekRange('2026-W52', '2027-W01'), /2026.*2027/);
});
