import '../../_dom.ts';
import test from 'ava';
import { openDrafts } from '../../../src/features/timesheets/draft-storage.ts';
import { clearTabDrafts } from '../../../src/ui/tab-drafts.ts';

const DRAFT = { date: '2026-11-20', project_id: '', duration: '1:', note: 'half a' };

test.beforeEach(() => sessionStorage.clear());

test.serial('what was typed is there again after a reload', (t) => {
  openDrafts(sessionStorage, 'ann@abc.example').write('new', DRAFT);
  t.deepEqual(openDrafts(sessionStorage, 'ann@abc.example').read('new'), DRAFT);
});

test.serial('a draft of an edited entry keeps the version it is a change of', (t) => {
  const drafts = openDrafts(sessionStorage, 'ann@abc.example');
  drafts.write('019a', { ...DRAFT, version: 3 });
  t.is(drafts.read('019a')?.version, 3);
  t.is(drafts.read('new'), undefined);
});

test.serial('nothing is left of a draft that was saved', (t) => {
  const drafts = openDrafts(sessionStorage, 'ann@abc.example');
  drafts.write('new', DRAFT);
  drafts.write('019a', DRAFT);
  drafts.remove('new');
  t.is(drafts.read('new'), undefined);
  t.deepEqual(drafts.read('019a'), DRAFT);
  drafts.remove('019a');
  t.is(sessionStorage.length, 0);
});

test.serial('drafts of whoever sat here before are removed, other things stay', (t) => {
  sessionStorage.setItem('something.else', 'x');
  openDrafts(sessionStorage, 'ann@abc.example').write('new', DRAFT);
  t.is(openDrafts(sessionStorage, 'mia@abc.example').read('new'), undefined);
  t.is(openDrafts(sessionStorage, 'ann@abc.example').read('new'), undefined);
  t.is(sessionStorage.getItem('something.else'), 'x');
});

test.serial('signing out leaves no draft, and nothing else is touched', (t) => {
  openDrafts(sessionStorage, 'ann@abc.example').write('new', DRAFT);
  sessionStorage.setItem('something.else', 'x');
  clearTabDrafts(sessionStorage);
  t.is(sessionStorage.length, 1);
});

for (const broken of [
  '{',
  'null',
  '[]',
  '{"new":{"date":1}}',
  '{"new":null}',
  '{"new":{"date":"a","note":"b"}}',
]) {
  test.serial(`storage that makes no sense is no draft: ${broken}`, (t) => {
    sessionStorage.setItem('timesheets.drafts.ann@abc.example', broken);
    t.is(openDrafts(sessionStorage, 'ann@abc.example').read('new'), undefined);
  });
}
