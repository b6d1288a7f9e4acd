import '../_dom.ts';
import test from 'ava';
import { clearTabDrafts, keysWith } from '../../src/ui/tab-drafts.ts';

test.beforeEach(() => sessionStorage.clear());

test.serial('signing out takes drafts of every kind along, and nothing else', (t) => {
  for (const key of [
    'timesheets.drafts.ann',
    'timesheets.drafts-of-week.2026-W47.ann',
    'timesheets.drafts-of-x.mia',
  ])
    sessionStorage.setItem(key, '{}');
  sessionStorage.setItem('timesheets.sign-in.state', '{}');
  clearTabDrafts(sessionStorage);
  t.deepEqual(keysWith(sessionStorage, ''), ['timesheets.sign-in.state']);
});
