import type { TimesheetWeek } from '@timesheets/sdk';
import test from 'ava';
import { countIn, withDecided } from '../../../src/features/approvals/decided.ts';
import { keyOf } from '../../../src/features/approvals/week-key.ts';
import { aWeek } from './_week.ts';

const ann = aWeek({ user_id: 'ann' });
const bob = aWeek({ user_id: 'bob' });
const cleo = aWeek({ user_id: 'cleo', week: '2026-W45' });
const approved = { ...bob, status: 'approved', version: 4 } as const;
const decided = (...weeks: TimesheetWeek[]) => new Map(weeks.map((week) => [keyOf(week), week]));
const keys = (...weeks: TimesheetWeek[]) => new Set(weeks.map(keyOf));

test('what was decided in a list stays where it was, as it is now', (t) => {
  const rows = withDecided([ann, bob, cleo], 'submitted', decided(approved), keys(bob));
  t.deepEqual(rows, [ann, approved, cleo]);
});

test('it stays also when the API does not list it any more', (t) => {
  t.deepEqual(withDecided([ann, cleo], 'submitted', decided(approved), keys(bob)), [ann, approved, cleo]);
  t.deepEqual(withDecided([], 'submitted', decided(approved), keys(bob)), [approved]);
  const last = { ...cleo, user_id: 'dora', status: 'approved', version: 4 } as const;
  t.deepEqual(withDecided([ann, cleo], 'submitted', decided(last), keys(last)), [ann, cleo, last]);
});

test('in another list what was decided counts at once', (t) => {
  t.deepEqual(withDecided([ann, bob], 'submitted', decided(approved), new Set()), [ann]);
  t.is(countIn([ann, bob], 'submitted', decided(approved)), 1);
});

test('what the API says later counts more', (t) => {
  const again = { ...bob, version: 9 };
  t.deepEqual(withDecided([ann, again], 'submitted', decided(approved), keys(bob)), [ann, again]);
  t.is(countIn([ann, again], 'submitted', decided(approved)), 2);
});

test('a week that was sent back or reopened is missing', (t) => {
  const open = { ...bob, status: 'open' } as const;
  const rejected = { ...ann, status: 'rejected' } as const;
  t.is(countIn([open, rejected, approved], 'missing', new Map()), 2);
});
