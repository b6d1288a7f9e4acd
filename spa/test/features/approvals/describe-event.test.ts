import type { WeekEvent } from '@timesheets/sdk';
import test from 'ava';
import { changesOf, subjectOf } from '../../../src/features/approvals/describe-event.ts';

const words = {
  projectName: (id: string) => id.toUpperCase(),
  dayText: (date: string) => `day ${date}`,
  statusText: (status: string) => `is ${status}`,
};
const entry = { date: '2026-11-09', project_id: 'acme', minutes: 120, note: '' };

function event(change: Partial<WeekEvent>): WeekEvent {
  return {
    seq: 1,
    at: '2026-11-16T08:00:00.000Z',
    action: 'timesheet.update',
    actor: { kind: 'person', id: 'ann', name: null },
    timesheet_id: null,
    before: null,
    after: null,
    comment: null,
    ...change,
  };
}

test('a change of an entry says each part that is another one', (t) => {
  const changed = event({ before: entry, after: { ...entry, minutes: 180, note: 'Longer' } });
  t.is(subjectOf(changed, words), '3:00 · ACME · day 2026-11-09');
  t.deepEqual(changesOf(changed, words), [
    { part: 'minutes', before: '2:00', after: '3:00' },
    { part: 'note', before: '', after: 'Longer' },
  ]);
});

test('an entry that came or went has nothing to compare', (t) => {
  t.deepEqual(changesOf(event({ after: entry }), words), []);
  t.is(subjectOf(event({ before: entry }), words), '2:00 · ACME · day 2026-11-09');
});

test('of the week itself the state is said', (t) => {
  const decided = event({ before: { status: 'submitted' }, after: { status: 'approved' } });
  t.is(subjectOf(decided, words), '');
  t.deepEqual(changesOf(decided, words), [{ part: 'status', before: 'is submitted', after: 'is approved' }]);
});
