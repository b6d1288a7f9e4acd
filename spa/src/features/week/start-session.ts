import { keyOf } from './editor/place.ts';
import type { Typing } from './editor/week-draft.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import type { Layout } from './grid/grid-actions.ts';
import { createGridSession, type Editing, type GridSession } from './grid/grid-session.ts';

/** Begins where somebody was typing when the page was left, otherwise at today's first cell. */
export function startSession(
  editor: WeekEditor,
  { rows, dates }: Layout,
  today: string,
  kept: Typing | undefined,
): GridSession {
  const isThere = kept !== undefined && editor.state().cells.get(keyOf(kept))?.canEdit === true;
  const column = Math.max(dates.indexOf(isThere ? kept.date : today), 0);
  const row = isThere ? Math.max(rows.indexOf(kept.project_id), 0) : 0;
  return createGridSession({
    start: { row, column },
    editing: isThere ? editingOf(kept, editor.state().cells.get(keyOf(kept))?.minutes) : undefined,
    onTyping: (editing) => editor.keep(editing && { ...editing, what: 'time' }),
  });
}

function editingOf({ project_id, date, text, seenMinutes }: Typing, minutes = 0): Editing {
  return { project_id, date, text, mode: 'typing', seenMinutes: seenMinutes ?? minutes };
}
