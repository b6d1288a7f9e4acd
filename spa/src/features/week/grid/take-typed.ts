import type { WeekEditor } from '../editor/week-editor.ts';
import type { GridSession } from './grid-session.ts';

/** Hands what is being typed over to the week, if there is anything. */
export function takeTyped(editor: WeekEditor, session: GridSession): void {
  const typed = session.stop();
  if (typed) editor.enter([{ place: typed, text: typed.text, seenMinutes: typed.seenMinutes }]);
}
