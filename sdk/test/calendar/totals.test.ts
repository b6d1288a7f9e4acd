import { datesOf, sumMinutes, totalsByDay, totalsByProject } from '@timesheets/sdk/calendar';
import test from 'ava';
import fc from 'fast-check';

const week = '2026-W53';
const entry = fc.record({
  date: fc.constantFrom(...datesOf(week)),
  project_id: fc.constantFrom('acme-website', 'internal', '__proto__', 'training'),
  minutes: fc.integer({ min: 1, max: 1440 }),
});

test('the days and the projects add up to the sum', (t) => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const sum = sumMinutes(entries);
      t.is(sumMinutes(totalsByDay(entries, week)), sum);
      t.is(sumMinutes(totalsByProject(entries)), sum);
    }),
  );
});

test('each day of the week is there, Monday first, and other weeks do not count', (t) => {
  const entries = [
    { date: '2027-01-01', minutes: 30 },
    { date: '2026-12-28', minutes: 60 },
    { date: '2027-01-01', minutes: 15 },
    { date: '2027-01-04', minutes: 480 },
  ];
  t.deepEqual(totalsByDay(entries, week), [
    { date: '2026-12-28', minutes: 60 },
    { date: '2026-12-29', minutes: 0 },
    { date: '2026-12-30', minutes: 0 },
    { date: '2026-12-31', minutes: 0 },
    { date: '2027-01-01', minutes: 45 },
    { date: '2027-01-02', minutes: 0 },
    { date: '2027-01-03', minutes: 0 },
  ]);
});

test('projects are listed once, by project_id', (t) => {
  const entries = [
    { project_id: 'training', minutes: 5 },
    { project_id: 'acme-website', minutes: 60 },
    { project_id: 'training', minutes: 10 },
  ];
  t.deepEqual(totalsByProject(entries), [
    { project_id: 'acme-website', minutes: 60 },
    { project_id: 'training', minutes: 15 },
  ]);
});

test('nothing is nothing', (t) => {
  t.is(sumMinutes([]), 0);
  t.deepEqual(totalsByProject([]), []);
  t.is(sumMinutes(totalsByDay([], week)), 0);
});
