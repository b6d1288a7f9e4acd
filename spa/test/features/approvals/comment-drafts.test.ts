import test from 'ava';
import '../../_dom.ts';
import { openCommentDrafts } from '../../../src/features/approvals/comment-drafts.ts';
import { clearTabDrafts } from '../../../src/ui/tab-drafts.ts';

const KEY = '2026-W46/ann@abc.example';

test.beforeEach(() => window.sessionStorage.clear());

test.serial('a comment is there again after a reload, and gone once it was sent', (t) => {
  openCommentDrafts(window.sessionStorage, 'mia').write(KEY, 'Friday is');
  const drafts = openCommentDrafts(window.sessionStorage, 'mia');
  t.is(drafts.read(KEY), 'Friday is');
  drafts.write(KEY, '');
  t.is(openCommentDrafts(window.sessionStorage, 'mia').read(KEY), '');
});

test.serial('it is nobody else’s, and goes when its writer signs out', (t) => {
  openCommentDrafts(window.sessionStorage, 'mia').write(KEY, 'Friday is');
  t.is(openCommentDrafts(window.sessionStorage, 'max').read(KEY), '');
  t.is(openCommentDrafts(window.sessionStorage, 'mia').read(KEY), '');
  openCommentDrafts(window.sessionStorage, 'mia').write(KEY, 'Friday is');
  clearTabDrafts(window.sessionStorage);
  t.is(openCommentDrafts(window.sessionStorage, 'mia').read(KEY), '');
});

test.serial('what somebody else left in the storage does no harm', (t) => {
  window.sessionStorage.setItem('timesheets.drafts-of-comments.mia', '{"a":');
  t.is(openCommentDrafts(window.sessionStorage, 'mia').read(KEY), '');
  window.sessionStorage.setItem('timesheets.drafts-of-comments.mia', '[["x"],[1,2],null]');
  t.is(openCommentDrafts(window.sessionStorage, 'mia').read(KEY), '');
});
