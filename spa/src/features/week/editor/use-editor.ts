import { useSyncExternalStore } from 'react';
import type { CellView } from './cell-view.ts';
import { keyOf, type Place } from './place.ts';
import type { EditorState, WeekEditor } from './week-editor.ts';

/** A part of what an editor shows. Draws again only when this part is another one. */
export function useEditor<Part>(editor: WeekEditor, select: (state: EditorState) => Part): Part {
  return useSyncExternalStore(editor.subscribe, () => select(editor.state()));
}

export function useCell(editor: WeekEditor, place: Place): CellView | undefined {
  return useEditor(editor, ({ cells }) => cells.get(keyOf(place)));
}
