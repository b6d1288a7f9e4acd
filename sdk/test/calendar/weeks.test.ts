import { addDays, addWeeks, datesOf, isoWeekOf, isWeek, mondayOf, weekdayOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import fc from 'fast-check';
import { day, weekOf } from './_days.ts';

test('the week of a day agrees with the calendar, and its dates hold the day at its weekday', (t) => {
  fc.assert(
    fc.property(day, (date) => {
      const week = isoWeekOf(String(date));
      t.is(week, weekOf(date));
      t.true(isWeek(week));
      t.is(datesOf(week)[date.dayOfWeek - 1], String(date));
    }),
  );
});

test('each turn of the year from 2000 to 2100 agrees with the calendar', (t) => {
  for (let year = 2000; year <= 2100; year += 1) {
    for (let days = -8; days <= 8; days += 1) {
      const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days });
      t.is(isoWeekOf(String(date)), weekOf(date));
    }
    const hasWeek53 = Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear === 53;
    t.is(isWeek(`${year}-W53`), hasWeek53, `${year}-W53`);
  }
});

test('every week from 2015 to 2035, counted off by hand, with every day in it', (t) => {
  // 2014-12-29 was the Monday of 2015-W01; a year has 52 weeks, but for these.
  const longYears = [2015, 2020, 2026, 2032];
  const monday = new Date(Date.UTC(2014, 11, 29));
  let previous: string | undefined;
  let days = 0;
  for (let year = 2015; year <= 2035; year += 1) {
    const count = longYears.includes(year) ? 53 : 52;
    t.false(isWeek(`${year}-W${count + 1}`));
    for (let number = 1; number <= count; number += 1) {
      const week = `${year}-W${number < 10 ? '0' : ''}${number}`;
      const dates = Array.from({ length: 7 }, (_, weekday) => {
        const date = new Date(monday);
        date.setUTCDate(date.getUTCDate() + weekday);
        return date.toISOString().slice(0, 10);
      });
      t.true(isWeek(week));
      t.deepEqual(datesOf(week) as string[], dates, week);
      t.deepEqual(new Set(dates.map(isoWeekOf)), new Set([week]));
      if (previous) t.deepEqual([addWeeks(previous, 1), addWeeks(week, -1)], [week, previous]);
      previous = week;
      days += dates.length;
      monday.setUTCDate(monday.getUTCDate() + 7);
    }
  }
  t.is(monday.toISOString().slice(0, 10), '2035-12-31');
  t.is(days, (21 * 52 + longYears.length) * 7);
});

test('leap days are in the week that the calendar has', (t) => {
  const weeks = { 2016: 'W09', 2020: 'W09', 2024: 'W09', 2028: 'W09', 2032: 'W09' };
  for (const [year, week] of Object.entries(weeks)) t.is(isoWeekOf(`${year}-02-29`), `${year}-${week}`);
  t.deepEqual(datesOf('2028-W09').slice(0, 3), ['2028-02-28', '2028-02-29', '2028-03-01']);
  t.deepEqual(datesOf('2100-W08').slice(5), ['2100-02-27', '2100-02-28'], '2100 has none');
});

test('a week has seven days in a row, Monday first', (t) => {
  fc.assert(
    fc.property(day, (date) => {
      const dates = datesOf(isoWeekOf(String(date)));
      t.deepEqual(dates.map(weekdayOf), [1, 2, 3, 4, 5, 6, 7]);
      t.is(addDays(dates[0], 6), dates[6]);
    }),
  );
});

test('adding weeks leads forth and back, across week 53 too', (t) => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (date, weeks) => {
      const week = isoWeekOf(String(date));
      t.is(addWeeks(week, weeks), weekOf(date.add({ weeks })));
      t.is(addWeeks(addWeeks(week, weeks), -weeks), week);
    }),
  );
});

test('weeks around the turn of the year', (t) => {
  t.is(isoWeekOf('2027-01-01'), '2026-W53');
  t.is(isoWeekOf('2024-12-30'), '2025-W01');
  t.is(isoWeekOf('2022-01-02'), '2021-W52');
  t.is(mondayOf('2026-W53'), '2026-12-28');
  t.is(mondayOf('2020-W01'), '2019-12-30');
});

for (const text of [
  '',
  '2026-W00',
  '2025-W53',
  '2026-W54',
  '2026-W99',
  '2026-47',
  '2026-w47',
  '2026W47',
  '26-W47',
]) {
  test(`${JSON.stringify(text)} is no week`, (t) => {
    t.false(isWeek(text));
    t.throws(() => datesOf(text), { instanceOf: RangeError });
  });
}

test('whatever is a week has seven dates, to both ends of the calendar', (t) => {
  t.is(datesOf('0001-W01')[0], '0001-01-01');
  t.is(datesOf('9999-W51')[6], '9999-12-26');
  t.false(isWeek('9999-W52'), 'its Sunday lies in the year 10000');
  t.false(isWeek('0000-W52'));
});
