import test from 'ava';
import { type Stretch, stretchesOf } from '../../../src/features/timesheets/weeks.ts';
import { timesheet } from './_timesheet.ts';

// A Friday.
const TODAY = '2026-11-20';

const outline = (stretches: Stretch[]) =>
  stretches.map((stretch) =>
    stretch.kind === 'week'
      ? `${stretch.week} ${stretch.minutes}`
      : `${stretch.firstWeek}..${stretch.lastWeek}`,
  );

test('weeks come newest first, this week among them even without entries', (t) => {
  const entries = [
    timesheet({ date: '2026-11-10', minutes: 30 }),
    timesheet({ date: '2026-11-09', minutes: 15 }),
  ];
  t.deepEqual(outline(stretchesOf(entries, TODAY, false)), ['2026-W47 0', '2026-W46 45']);
});

test('somebody who never logged anything sees this week', (t) => {
  t.deepEqual(outline(stretchesOf([], TODAY, false)), ['2026-W47 0']);
});

test('weeks without anything between others are one line', (t) => {
  const entries = [timesheet({ date: '2026-10-05' }), timesheet({ date: '2026-12-28' })];
  t.deepEqual(outline(stretchesOf(entries, TODAY, false)), [
    '2026-W53 60',
    '2026-W48..2026-W52',
    '2026-W47 0',
    '2026-W42..2026-W46',
    '2026-W41 60',
  ]);
});

test('the oldest week is held back while more may belong to it', (t) => {
  const entries = [timesheet({ date: '2026-11-17' }), timesheet({ date: '2026-11-10' })];
  t.deepEqual(outline(stretchesOf(entries, TODAY, true)), ['2026-W47 60']);
});

test('a single week that fills the page shows nothing yet', (t) => {
  t.deepEqual(stretchesOf([timesheet({ date: '2026-11-17' })], TODAY, true), []);
});

test('this week is not claimed to be empty before it is known', (t) => {
  const ahead = [timesheet({ date: '2026-12-09' }), timesheet({ date: '2026-12-02' })];
  t.deepEqual(outline(stretchesOf(ahead, TODAY, true)), ['2026-W50 60']);
  const passed = [...ahead, timesheet({ date: '2026-11-10' })];
  t.deepEqual(outline(stretchesOf(passed, TODAY, true)), [
    '2026-W50 60',
    '2026-W49 60',
    '2026-W48..2026-W48',
    '2026-W47 0',
  ]);
});

test('days come newest first; working days always, the weekend when it matters', (t) => {
  const sunday = timesheet({ date: '2026-11-15', minutes: 5 });
  const [thisWeek, lastWeek] = stretchesOf([sunday], TODAY, false);
  t.true(thisWeek?.kind === 'week' && lastWeek?.kind === 'week');
  if (thisWeek?.kind !== 'week' || lastWeek?.kind !== 'week') return;
  t.deepEqual(
    thisWeek.days.map(({ date, isToday }) => (isToday ? `${date}!` : date)),
    ['2026-11-20!', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
  );
  t.is(lastWeek.days.length, 6);
  t.like(lastWeek.days[0], { date: '2026-11-15', isWeekend: true, minutes: 5 });
});

test('today is shown on a weekend too', (t) => {
  const [week] = stretchesOf([], '2026-11-21', false);
  t.true(week?.kind === 'week' && week.days[0]?.date === '2026-11-21');
});

test('entries of a day stand in the order they were made, and the day has their sum', (t) => {
  const first = timesheet({ minutes: 10 });
  const second = timesheet({ minutes: 20 });
  const [week] = stretchesOf([second, first], TODAY, false);
  t.true(week?.kind === 'week');
  if (week?.kind === 'week') t.like(week.days[0], { entries: [first, second], minutes: 30 });
});
