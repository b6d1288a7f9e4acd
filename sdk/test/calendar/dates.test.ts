import { addDays, daysBetween, isDate, todayIn, weekdayOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import fc from 'fast-check';
import { day } from './_days.ts';

test('every day of a century is a date, and its weekday is the calendar’s', (t) => {
  fc.assert(fc.property(day, (date) => isDate(String(date)) && weekdayOf(String(date)) === date.dayOfWeek));
  t.pass();
});

test('adding days agrees with the calendar, and the days between lead back', (t) => {
  fc.assert(
    fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      const later = addDays(String(date), days);
      t.is(later, String(date.add({ days })));
      t.is(daysBetween(String(date), later), days);
    }),
  );
});

for (const text of [
  '',
  '2026-02-29',
  '2100-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '0000-01-01',
  '+002026-01-01',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '2026-01-01\n',
  '٢٠٢٦-٠١-٠١',
]) {
  test(`${JSON.stringify(text)} is no date`, (t) => {
    t.false(isDate(text));
    t.throws(() => weekdayOf(text), { instanceOf: RangeError });
  });
}

test('leap days are dates', (t) => {
  t.true(isDate('2000-02-29'));
  t.true(isDate('2028-02-29'));
  t.is(addDays('2028-02-28', 1), '2028-02-29');
  t.is(addDays('2100-02-28', 1), '2100-03-01');
});

test('a day outside the years 0001 to 9999 is refused', (t) => {
  t.is(weekdayOf('0001-01-01'), 1);
  t.throws(() => addDays('0001-01-01', -1), { instanceOf: RangeError });
  t.throws(() => addDays('9999-12-31', 1), { instanceOf: RangeError });
  t.throws(() => addDays('2026-01-01', 1e15), { instanceOf: RangeError });
  t.throws(() => addDays('2026-01-01', 0.5), { instanceOf: RangeError });
});

test('today depends on the time zone', (t) => {
  const instant = new Date('2026-12-31T23:30:00Z');
  t.is(todayIn('UTC', instant), '2026-12-31');
  t.is(todayIn('Europe/Berlin', instant), '2027-01-01');
  t.is(todayIn('Pacific/Kiritimati', new Date('2026-11-20T10:00:00Z')), '2026-11-21');
  t.is(todayIn('America/Los_Angeles', new Date('2026-11-20T07:59:59Z')), '2026-11-19');
  t.throws(() => todayIn('Europe/Atlantis', instant), { instanceOf: RangeError });
});

test('today agrees with the platform’s calendar through all changes of the clocks', (t) => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, instant, (timeZone, now) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
      t.is(todayIn(timeZone, now), String(expected.toPlainDate()));
    }),
  );
});
