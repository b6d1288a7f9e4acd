import '../../_dom.ts';
import type { TimesheetWeek } from '@timesheets/sdk';
import test from 'ava';
import { openDraftStore } from '../../../src/features/week/editor/draft-store.ts';
import type { WeekCalls } from '../../../src/features/week/editor/week-calls.ts';
import { createWeekEditor } from '../../../src/features/week/editor/week-editor.ts';
import { createServer, problem } from './_server.ts';
import { dates, WEEK } from './_week.ts';

const cell = { project_id: 'alpha', date: dates[0] } as const;
const key = `alpha ${dates[0]}` as const;

test.beforeEach(() => sessionStorage.clear());

function openEditor({ mayDelete = true, calls = {} as Partial<WeekCalls>, server = createServer([]) } = {}) {
  const answers: TimesheetWeek[] = [];
  const editor = createWeekEditor({
    week: server.week(),
    mayDelete,
    drafts: openDraftStore(sessionStorage, 'ann@abc.example'),
    onAnswer: (week) => answers.push(week),
    calls: {
      save: (save) => server.send(save),
      read: server.read,
      submit: async () => ({ ...server.week(), status: 'submitted', allowed_actions: ['withdraw'] }),
      withdraw: server.read,
      copy: async () => ({ timesheet_week: server.week(), copied: 0, skipped: [] }),
      ...calls,
    },
  });
  editor.addProjects([{ project_id: 'alpha', name: 'Alpha' }, { project_id: 'beta' }]);
  const text = () => editor.state().cells.get(key)?.text;
  const mark = () => editor.state().cells.get(key)?.mark;
  return { editor, server, answers, text, mark };
}

test.serial('what is entered is saved, and its cell says so', async (t) => {
  const { editor, server, answers, text, mark } = openEditor();
  t.is(editor.enter([{ place: cell, text: '1,5' }]), 1);
  t.is(text(), '1:30');
  t.is(mark(), 'changed');
  await editor.flush();
  t.is(mark(), 'saved');
  t.is(server.week().total_minutes, 90);
  t.is(answers.length, 1);
});

test.serial('entering one cell leaves the others the very same, so that they are not drawn again', (t) => {
  const { editor } = openEditor();
  const before = editor.state().cells;
  editor.enter([{ place: cell, text: '8' }]);
  const changed = [...editor.state().cells].filter(([place, view]) => before.get(place) !== view);
  t.deepEqual(
    changed.map(([place]) => place),
    [key],
  );
  editor.close();
});

test.serial(
  'a text that means no duration is kept and never sent; put back, the cell is as it was',
  async (t) => {
    const { editor, server, text, mark } = openEditor();
    editor.enter([{ place: cell, text: '8' }]);
    await editor.flush();
    editor.enter([{ place: cell, text: 'soon' }]);
    await editor.flush();
    t.is(text(), 'soon');
    t.is(mark(), 'wrong');
    t.is(server.requests.length, 1);
    editor.discard(cell);
    t.is(text(), '8:00');
  },
);

test.serial('without the scope for deleting, a stored time cannot be emptied, a typed one can', async (t) => {
  const { editor, server, mark } = openEditor({ mayDelete: false });
  editor.enter([{ place: cell, text: '8' }]);
  editor.enter([{ place: cell, text: '' }]);
  t.is(mark(), 'still');
  editor.enter([{ place: cell, text: '8' }]);
  await editor.flush();
  editor.enter([{ place: cell, text: '0' }]);
  t.is(editor.state().cells.get(key)?.fault, 'may-not-delete');
  t.is(editor.set([{ ...cell, minutes: 0 }]), 0);
  await editor.flush();
  t.is(server.week().total_minutes, 480);
});

test.serial('what was set in one go is undone in one go, and done again', async (t) => {
  const { editor, server, text } = openEditor();
  editor.enter([
    { place: cell, text: '8' },
    { place: { ...cell, date: dates[1] }, text: '7' },
  ]);
  editor.enter([{ place: cell, text: '9' }]);
  editor.undo();
  t.is(text(), '8:00');
  editor.undo();
  t.is(text(), '');
  editor.redo();
  await editor.flush();
  t.is(server.week().total_minutes, 900);
});

test.serial('handing in saves what was typed first', async (t) => {
  const { editor, server } = openEditor();
  editor.enter([{ place: cell, text: '8' }]);
  t.deepEqual(await editor.handIn(false), { kind: 'done' });
  t.is(server.week().total_minutes, 480);
  t.is(editor.state().save.grid.week.status, 'submitted');
  t.false(editor.state().cells.get(key)?.canEdit);
});

test.serial('a week is not handed in while something on the screen is not saved', async (t) => {
  const { editor } = openEditor();
  editor.enter([{ place: cell, text: 'soon' }]);
  t.deepEqual(await editor.handIn(false), { kind: 'unsaved' });
  const failing = openEditor({
    calls: { save: async () => Promise.reject(problem(403, 'insufficient-scope')) },
  });
  failing.editor.enter([{ place: cell, text: '8' }]);
  t.deepEqual(await failing.editor.handIn(false), { kind: 'unsaved' });
  t.is(failing.mark(), 'failed');
});

test.serial('an empty week is asked about before it is handed in', async (t) => {
  const confirmed: boolean[] = [];
  const { editor } = openEditor({
    calls: {
      submit: async (_version, confirmEmpty) => {
        confirmed.push(confirmEmpty);
        return createServer([]).week();
      },
    },
  });
  t.deepEqual(await editor.handIn(false), { kind: 'empty' });
  t.deepEqual(await editor.handIn(true), { kind: 'done' });
  t.deepEqual(confirmed, [true]);
});

test.serial('a week that was changed elsewhere is shown before it is handed in', async (t) => {
  const server = createServer([]);
  server.store([{ ...cell, minutes: 60 }]);
  const { editor, text } = openEditor({
    server,
    calls: { submit: async () => Promise.reject(problem(412, 'version-mismatch')) },
  });
  server.store([{ ...cell, minutes: 75 }]);
  t.deepEqual(await editor.handIn(false), { kind: 'changed' });
  t.is(text(), '1:15');
});

test.serial('a new page goes on where the last one was left', async (t) => {
  const { editor, server } = openEditor({ calls: { save: async () => Promise.reject(new Error('gone')) } });
  editor.enter([{ place: cell, text: '8' }]);
  editor.keep({ ...cell, date: dates[1], what: 'time', text: '1:' });
  editor.close();
  const again = openEditor({ server });
  t.is(again.text(), '8:00');
  t.deepEqual(again.editor.takeKept(), { ...cell, date: dates[1], what: 'time', text: '1:' });
  t.is(again.editor.takeKept(), undefined);
  again.editor.keep(undefined);
  await again.editor.flush();
  t.is(server.week().total_minutes, 480);
  t.is(again.editor.state().rows.length, 2);
});

test.serial('nothing is kept any more after it was closed', (t) => {
  const { editor } = openEditor();
  editor.close();
  sessionStorage.clear();
  editor.keep({ ...cell, what: 'time', text: '1' });
  editor.enter([{ place: cell, text: '8' }]);
  t.is(sessionStorage.length, 0);
});

test.serial('rows stay where they are; those that come from elsewhere follow', async (t) => {
  const { editor, server } = openEditor();
  server.store([{ project_id: 'aaa', date: dates[2], minutes: 30 }]);
  await editor.refresh();
  t.deepEqual(editor.state().rows, ['alpha', 'beta', 'aaa']);
  editor.removeProject('beta');
  t.deepEqual(editor.state().rows, ['alpha', 'aaa']);
  t.is(editor.state().save.grid.week.week, WEEK);
});

test.serial(
  'a cell that came to hold something else while it was typed into waits for a decision',
  async (t) => {
    const { editor, server, mark, text } = openEditor();
    server.store([{ ...cell, minutes: 45 }]);
    await editor.refresh();
    editor.enter([{ place: cell, text: '1:00', seenMinutes: 0 }]);
    t.is(mark(), 'collides');
    await editor.flush();
    t.is(server.week().total_minutes, 45);
    editor.decide(cell, 'mine');
    t.is(text(), '1:00');
    await editor.flush();
    t.is(server.week().total_minutes, 60);
    // The same on both sides is nothing to decide about.
    editor.enter([{ place: cell, text: '1h', seenMinutes: 30 }]);
    t.is(editor.state().save.collisions.size, 0);
  },
);
