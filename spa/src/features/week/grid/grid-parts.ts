import type { Place } from '../editor/place.ts';
import type { WeekEditor } from '../editor/week-editor.ts';
import type { GridSession } from './grid-session.ts';

/** Something that opens over the week. */
export type Asked = { what: 'note' | 'entries'; place: Place } | { what: 'keys' };

/** What every cell needs; the same object as long as the week is open. */
export interface GridParts {
  readonly editor: WeekEditor;
  readonly session: GridSession;
  readonly ask: (asked: Asked) => void;
}
