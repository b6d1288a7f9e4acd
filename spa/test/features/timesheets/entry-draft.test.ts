import test from 'ava';
import {
  draftOf,
  patchOf,
  readDraft,
  readDuration,
  rebaseDraft,
} from '../../../src/features/timesheets/entry-draft.ts';
import { timesheet } from './_timesheet.ts';

const TYPED = { date: '2026-11-20', project_id: 'acme-website', duration: '1h30', note: ' Checkout ' };

test('a draft without faults means an entry', (t) => {
  t.deepEqual(readDraft(TYPED), {
    ok: true,
    content: { date: '2026-11-20', project_id: 'acme-website', minutes: 90, note: 'Checkout' },
  });
});

test('everything that is wrong is named beside its field', (t) => {
  const read = readDraft({ date: '2026-02-30', project_id: '', duration: '30h', note: 'x'.repeat(2001) });
  t.false(read.ok);
  if (!read.ok) t.deepEqual(Object.keys(read.faults).sort(), ['date', 'duration', 'note', 'project_id']);
});

test('a duration is refused with its reason, never adjusted', (t) => {
  t.is(readDuration(''), 'How long?');
  t.regex(String(readDuration('half a day')), /^Write /);
  t.regex(String(readDuration('90')), /24 hours\. Minutes are written 90m\.$/);
  t.regex(String(readDuration('30h')), /24 hours\.$/);
  t.regex(String(readDuration('0:00')), /one minute/);
  t.is(readDuration('24'), 1440);
});

test('a note that is too long says by how much, counted as the API does', (t) => {
  const faultOf = (note: string) => {
    const read = readDraft({ ...TYPED, note });
    return read.ok ? undefined : read.faults;
  };
  t.is(faultOf(`  ${'🙂'.repeat(2000)}\n`), undefined);
  t.deepEqual(faultOf('x'.repeat(2001)), { note: '1 character too many; a note takes 2000.' });
  t.deepEqual(faultOf('x'.repeat(2034)), { note: '34 characters too many; a note takes 2000.' });
});

test('an entry read back from its own draft has not changed', (t) => {
  const entry = timesheet({ minutes: 95, note: 'Tests' });
  const read = readDraft(draftOf(entry));
  t.true(read.ok);
  if (read.ok) t.is(patchOf(entry, read.content), undefined);
});

test('a patch says only what was changed', (t) => {
  const entry = timesheet({ minutes: 60, note: 'Tests' });
  const same = { date: entry.date, project_id: entry.project_id, minutes: 60, note: 'Tests' };
  t.deepEqual(patchOf(entry, { ...same, minutes: 90 }), { minutes: 90 });
  t.deepEqual(patchOf(entry, { ...same, date: '2026-11-19', project_id: 'internal' }), {
    date: '2026-11-19',
    project_id: 'internal',
  });
});

test('a note that was emptied is sent as null, which is how a merge patch removes', (t) => {
  const entry = timesheet({ note: 'Tests' });
  const content = { date: entry.date, project_id: entry.project_id, minutes: entry.minutes, note: '' };
  t.deepEqual(patchOf(entry, content), { note: null });
});

test('over somebody else’s change, only the fields that were touched stay as typed', (t) => {
  const seen = draftOf(timesheet({ minutes: 60, note: 'Seen' }));
  const stored = { ...seen, duration: '0:45', note: 'Theirs', project_id: 'internal' };
  const typed = { ...seen, duration: '90m', version: 1 };
  t.deepEqual(rebaseDraft(typed, seen, stored), { ...stored, duration: '90m', version: 1 });
  t.deepEqual(rebaseDraft(seen, seen, stored), stored);
});
