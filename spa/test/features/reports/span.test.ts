import test from 'ava';
import { daysWithin, faultOf, spanOf, weeksOf } from '../../../src/features/reports/span.ts';

test('this week is the ISO week, over the turn of the year and in a year of 53 weeks', (t) => {
  t.deepEqual(spanOf('this-week', '2026-11-20'), { from: '2026-11-16', to: '2026-11-22' });
  t.deepEqual(spanOf('this-week', '2027-01-01'), { from: '2026-12-28', to: '2027-01-03' });
  t.deepEqual(spanOf('this-week', '2026-12-28'), { from: '2026-12-28', to: '2027-01-03' });
});

test('this month ends on its own last day, February and December included', (t) => {
  t.deepEqual(spanOf('this-month', '2026-11-01'), { from: '2026-11-01', to: '2026-11-30' });
  t.deepEqual(spanOf('this-month', '2026-02-28'), { from: '2026-02-01', to: '2026-02-28' });
  t.deepEqual(spanOf('this-month', '2028-02-29'), { from: '2028-02-01', to: '2028-02-29' });
  t.deepEqual(spanOf('this-month', '2026-12-31'), { from: '2026-12-01', to: '2026-12-31' });
});

test('last month is whole, in January that of the year before', (t) => {
  t.deepEqual(spanOf('last-month', '2026-03-31'), { from: '2026-02-01', to: '2026-02-28' });
  t.deepEqual(spanOf('last-month', '2027-01-01'), { from: '2026-12-01', to: '2026-12-31' });
});

test('this year is the calendar year, and not too long in a leap year', (t) => {
  t.deepEqual(spanOf('this-year', '2027-01-01'), { from: '2027-01-01', to: '2027-12-31' });
  t.is(faultOf(spanOf('this-year', '2028-06-01')), undefined);
});

test('days of one’s own must be days, in order, and at most 366', (t) => {
  t.is(faultOf({ from: '2026-11-20', to: '2026-11-20' }), undefined);
  t.is(faultOf({ from: '2026-11-20', to: '' }), 'incomplete');
  t.is(faultOf({ from: '2026-02-30', to: '2026-11-20' }), 'incomplete');
  t.is(faultOf({ from: '0002-11-01', to: '2026-11-20' }), 'incomplete');
  t.is(faultOf({ from: '2026-11-21', to: '2026-11-20' }), 'reversed');
  t.is(faultOf({ from: '2026-01-01', to: '2027-01-01' }), undefined);
  t.is(faultOf({ from: '2026-01-01', to: '2027-01-02' }), 'too-long');
});

test('the weeks of a span begin with the one its first day is in, week 53 is not left out', (t) => {
  t.deepEqual(weeksOf({ from: '2026-12-20', to: '2027-01-05' }), [
    '2026-W51',
    '2026-W52',
    '2026-W53',
    '2027-W01',
  ]);
  t.deepEqual(weeksOf({ from: '2026-11-20', to: '2026-11-20' }), ['2026-W47']);
  t.is(weeksOf(spanOf('this-year', '2026-05-05')).length, 53);
});

test('of a week at the edge, only the days inside the span count', (t) => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  t.deepEqual(daysWithin('2026-W44', november), { from: '2026-11-01', to: '2026-11-01' });
  t.deepEqual(daysWithin('2026-W47', november), { from: '2026-11-16', to: '2026-11-22' });
  t.deepEqual(daysWithin('2026-W49', november), { from: '2026-11-30', to: '2026-11-30' });
});
