import '../_dom.ts';
import { datesOf, weekdayOf } from '@timesheets/sdk/calendar';
import test from 'ava';

localStorage.setItem('timesheets.first-day', 'saturday');
const { chooseFirstDay, FIRST_DAY_KEY, firstDay, inShownOrder } = await import('../../src/ui/preferences.ts');

test.serial('the first day is the one that was chosen in this browser', (t) => {
  t.is(firstDay.get(), 'saturday');
  chooseFirstDay('sunday');
  t.is(firstDay.get(), 'sunday');
  t.is(localStorage.getItem(FIRST_DAY_KEY), 'sunday');
});

test('the days of the same week are shown from that day on', (t) => {
  const days = datesOf('2026-W47');
  const shown = (first: 'monday' | 'sunday' | 'saturday') => inShownOrder(days, first).map(weekdayOf);
  t.deepEqual(shown('monday'), [1, 2, 3, 4, 5, 6, 7]);
  t.deepEqual(shown('sunday'), [7, 1, 2, 3, 4, 5, 6]);
  t.deepEqual(shown('saturday'), [6, 7, 1, 2, 3, 4, 5]);
});
