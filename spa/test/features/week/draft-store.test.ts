import '../../_dom.ts';
import test from 'ava';
import { openDraftStore } from '../../../src/features/week/editor/draft-store.ts';
import { clearTabDrafts } from '../../../src/ui/tab-drafts.ts';

const draft = { rows: [{ project_id: 'alpha', name: 'Alpha' }], cells: [], wrong: [] };

test.beforeEach(() => sessionStorage.clear());

test.serial('what was kept is there for the same person, week by week', (t) => {
  openDraftStore(sessionStorage, 'ann@abc.example').write('2026-W47', draft);
  const store = openDraftStore(sessionStorage, 'ann@abc.example');
  t.deepEqual(store.read('2026-W47'), draft);
  t.is(store.read('2026-W46'), undefined);
  store.write('2026-W47', undefined);
  t.is(sessionStorage.length, 0);
});

test.serial('whoever comes next finds nothing of the one before, and leaves other keys alone', (t) => {
  openDraftStore(sessionStorage, 'ann@abc.example').write('2026-W47', draft);
  sessionStorage.setItem('timesheets.sign-in.x', 'y');
  const store = openDraftStore(sessionStorage, 'joann@abc.example');
  t.is(store.read('2026-W47'), undefined);
  t.deepEqual(Object.keys(sessionStorage), ['timesheets.sign-in.x']);
});

test.serial('signing out removes the drafts of every kind, and nothing else', (t) => {
  openDraftStore(sessionStorage, 'ann@abc.example').write('2026-W47', draft);
  sessionStorage.setItem('timesheets.drafts.ann@abc.example', '{}');
  sessionStorage.setItem('timesheets.sign-in.x', 'y');
  clearTabDrafts(sessionStorage);
  t.deepEqual(Object.keys(sessionStorage), ['timesheets.sign-in.x']);
});

test.serial('what is not a draft counts as none', (t) => {
  const store = openDraftStore(sessionStorage, 'ann@abc.example');
  for (const text of ['{', 'null', '{"rows":[]}', '{"rows":[],"wrong":[],"cells":[{"date":1}]}']) {
    sessionStorage.setItem('timesheets.drafts-of-week.2026-W47.ann@abc.example', text);
    t.is(store.read('2026-W47'), undefined);
  }
});

test.serial('a storage that is full does not get in the way', (t) => {
  const full = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage;
  t.notThrows(() => openDraftStore(full, 'ann@abc.example').write('2026-W47', draft));
});
