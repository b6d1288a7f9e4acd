import type { TimesheetWeekSummary, WeekStatus } from '@timesheets/sdk';
import { datesOf } from '@timesheets/sdk/calendar';
import test from 'ava';
import { type Stretch, stretchesOf, yearsOf } from '../../../src/features/timesheets/weeks.ts';
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
  t.deepEqual(outline(stretchesOf(entries, { today: TODAY, hasMore: false })), ['2026-W47 0', '2026-W46 45']);
});

test('somebody who never logged anything sees this week', (t) => {
  t.deepEqual(outline(stretchesOf([], { today: TODAY, hasMore: false })), ['2026-W47 0']);
});

test('weeks without anything between others are one line', (t) => {
  const entries = [timesheet({ date: '2026-10-05' }), timesheet({ date: '2026-12-28' })];
  t.deepEqual(outline(stretchesOf(entries, { today: TODAY, hasMore: false })), [
    '2026-W53 60',
    '2026-W48..2026-W52',
    '2026-W47 0',
    '2026-W42..2026-W46',
    '2026-W41 60',
  ]);
});

test('the oldest week is held back while more may belong to it', (t) => {
  const entries = [timesheet({ date: '2026-11-17' }), timesheet({ date: '2026-11-10' })];
  t.deepEqual(outline(stretchesOf(entries, { today: TODAY, hasMore: true })), ['2026-W47 60']);
});

test('a single week that fills the page shows nothing yet', (t) => {
  t.deepEqual(stretchesOf([timesheet({ date: '2026-11-17' })], { today: TODAY, hasMore: true }), []);
});

test('this week is not claimed to be empty before it is known', (t) => {
  const ahead = [timesheet({ date: '2026-12-09' }), timesheet({ date: '2026-12-02' })];
  t.deepEqual(outline(stretchesOf(ahead, { today: TODAY, hasMore: true })), ['2026-W50 60']);
  const passed = [...ahead, timesheet({ date: '2026-11-10' })];
  t.deepEqual(outline(stretchesOf(passed, { today: TODAY, hasMore: true })), [
    '2026-W50 60',
    '2026-W49 60',
    '2026-W48..2026-W48',
    '2026-W47 0',
  ]);
});

test('days come newest first; working days always, the weekend when it matters', (t) => {
  const sunday = timesheet({ date: '2026-11-15', minutes: 5 });
  const [thisWeek, lastWeek] = stretchesOf([sunday], { today: TODAY, hasMore: false });
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
  const [week] = stretchesOf([], { today: '2026-11-21', hasMore: false });
  t.true(week?.kind === 'week' && week.days[0]?.date === '2026-11-21');
});

test('entries of a day stand in the order they were made, and the day has their sum', (t) => {
  const first = timesheet({ minutes: 10 });
  const second = timesheet({ minutes: 20 });
  const [week] = stretchesOf([second, first], { today: TODAY, hasMore: false });
  t.true(week?.kind === 'week');
  if (week?.kind === 'week') t.like(week.days[0], { entries: [first, second], minutes: 30 });
});

/** What the API says of a week, as far as this screen looks at it. */
function known(week: string, status: WeekStatus, lockedDays: string[] = []): [string, TimesheetWeekSummary] {
  const days = datesOf(week).map((date) => ({
    date,
    minutes: 0,
    locked_reason: lockedDays.includes(date) ? 'period-closed' : null,
  }));
  return [week, { week, status, days } as TimesheetWeekSummary];
}

test('oldest first, everything comes the other way round', (t) => {
  const entries = [timesheet({ date: '2026-11-03' }), timesheet({ date: '2026-11-17' })];
  const stretches = stretchesOf(entries, { today: TODAY, hasMore: false, sort: 'date' });
  t.deepEqual(outline(stretches), ['2026-W45 60', '2026-W46..2026-W46', '2026-W47 60']);
  const [first] = stretches;
  t.true(first?.kind === 'week' && first.days[0]?.date === '2026-11-02');
});

test('oldest first, the newest week is held back while more may belong to it, and this week is not claimed', (t) => {
  const entries = [timesheet({ date: '2026-10-26' }), timesheet({ date: '2026-11-03' })];
  t.deepEqual(outline(stretchesOf(entries, { today: TODAY, hasMore: true, sort: 'date' })), ['2026-W44 60']);
});

test('what a filter leaves out is no gap: only weeks and days with something in them are shown', (t) => {
  const entries = [timesheet({ date: '2026-11-03' }), timesheet({ date: '2026-10-05' })];
  const stretches = stretchesOf(entries, { today: TODAY, hasMore: false, isFiltered: true });
  t.deepEqual(outline(stretches), ['2026-W45 60', '2026-W41 60']);
  t.deepEqual(
    stretches.flatMap((stretch) => (stretch.kind === 'week' ? stretch.days.map(({ date }) => date) : [])),
    ['2026-11-03', '2026-10-05'],
  );
});

test('a week without entries is in the state that the API names, unknown until it does', (t) => {
  const [unknown] = stretchesOf([], { today: TODAY, hasMore: false });
  t.is(unknown?.status, undefined);
  const weeks = new Map([known('2026-W47', 'submitted')]);
  const [week] = stretchesOf([], { today: TODAY, hasMore: false, weeks });
  t.is(week?.status, 'submitted');
});

test('a run of weeks without entries ends where their state changes', (t) => {
  const entries = [timesheet({ date: '2026-11-17' }), timesheet({ date: '2026-10-12' })];
  const weeks = new Map([
    known('2026-W46', 'open'),
    known('2026-W45', 'approved'),
    known('2026-W44', 'approved'),
    known('2026-W43', 'open'),
  ]);
  const stretches = stretchesOf(entries, { today: TODAY, hasMore: false, weeks });
  t.deepEqual(
    stretches.map((stretch) => `${outline([stretch])} ${stretch.status}`),
    [
      '2026-W47 60 open',
      '2026-W46..2026-W46 open',
      '2026-W44..2026-W45 approved',
      '2026-W43..2026-W43 open',
      '2026-W42 60 open',
    ],
  );
});

test('a day that the API calls locked is known to be', (t) => {
  const weeks = new Map([known('2026-W47', 'open', ['2026-11-16'])]);
  const [week] = stretchesOf([], { today: TODAY, hasMore: false, weeks });
  t.true(week?.kind === 'week');
  if (week?.kind === 'week') {
    t.deepEqual(
      week.days.filter(({ isLocked }) => isLocked).map(({ date }) => date),
      ['2026-11-16'],
    );
  }
});

test('the years that are asked for reach from the oldest week to the newest, by ISO', (t) => {
  // The first of January 2027 is a day of week 53 of 2026.
  t.deepEqual(yearsOf([timesheet({ date: '2027-01-01' })], TODAY), ['2026']);
  t.deepEqual(yearsOf([timesheet({ date: '2024-12-31' })], TODAY), ['2026', '2025']);
  t.deepEqual(yearsOf([timesheet({ date: '2023-05-05' })], TODAY), ['2026', '2025', '2024', '2023']);
});
