import test from 'ava';
import {
  type EntryPages,
  entriesOf,
  withEntry,
  withoutEntry,
} from '../../../src/features/timesheets/entry-pages.ts';
import { timesheet } from './_timesheet.ts';

const friday = timesheet({ date: '2026-11-20' });
const tuesday = timesheet({ date: '2026-11-17' });
const monday = timesheet({ date: '2026-11-16' });

function pages(hasMore: boolean): EntryPages {
  return {
    pages: [
      { items: [friday, tuesday], next_cursor: 'a' },
      { items: [monday], next_cursor: hasMore ? 'b' : null },
    ],
    pageParams: [null, 'a'],
  };
}

const idsOf = (loaded: EntryPages) =>
  entriesOf(loaded)
    .map(({ id }) => id)
    .sort();

test('a new entry is among those that were loaded', (t) => {
  const added = timesheet({ date: '2026-11-18' });
  t.deepEqual(idsOf(withEntry(pages(true), added)), [friday.id, tuesday.id, monday.id, added.id].sort());
});

test('a changed entry takes its own place, once', (t) => {
  const changed = { ...monday, minutes: 5, version: 2 };
  const entries = entriesOf(withEntry(pages(false), changed));
  t.is(entries.length, 3);
  t.is(entries.find(({ id }) => id === monday.id)?.minutes, 5);
});

test('an entry older than what was loaded waits for its own page', (t) => {
  const older = timesheet({ date: '2026-11-01' });
  t.false(idsOf(withEntry(pages(true), older)).includes(older.id));
  t.true(idsOf(withEntry(pages(false), older)).includes(older.id));
});

test('an entry that was moved behind the loaded pages leaves them', (t) => {
  t.deepEqual(
    idsOf(withEntry(pages(true), { ...friday, date: '2026-10-01' })),
    [tuesday.id, monday.id].sort(),
  );
});

test('the first entry of all is shown', (t) => {
  const none = { pages: [{ items: [], next_cursor: null }], pageParams: [null] };
  t.deepEqual(idsOf(withEntry(none, friday)), [friday.id]);
});

test('a deleted entry is gone, whichever page it was on', (t) => {
  t.deepEqual(idsOf(withoutEntry(pages(true), monday.id)), [friday.id, tuesday.id].sort());
});

test('an entry that stands on two pages counts once', (t) => {
  const twice = {
    pages: [
      { items: [friday], next_cursor: 'a' },
      { items: [friday], next_cursor: null },
    ],
    pageParams: [],
  };
  t.is(entriesOf(twice).length, 1);
});

test('nothing loaded is no entry', (t) => {
  t.deepEqual(entriesOf(undefined), []);
});

test('a new entry that was not asked for is left out, a changed one that was shown stays', (t) => {
  const added = timesheet({ date: '2026-11-18', project_id: 'training' });
  const query = { project_id: 'acme-website' };
  t.false(idsOf(withEntry(pages(false), added, query)).includes(added.id));
  t.true(idsOf(withEntry(pages(false), { ...monday, project_id: 'training' }, query)).includes(monday.id));
});

test('oldest first, an entry newer than what was loaded waits for its own page', (t) => {
  const oldestFirst: EntryPages = {
    pages: [{ items: [monday, friday], next_cursor: 'a' }],
    pageParams: [null],
  };
  const newer = timesheet({ date: '2026-11-22' });
  const older = timesheet({ date: '2026-11-02' });
  t.deepEqual(idsOf(withEntry(oldestFirst, newer, { sort: 'date' })), [monday.id, friday.id].sort());
  t.true(idsOf(withEntry(oldestFirst, older, { sort: 'date' })).includes(older.id));
});
