import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { keyOf } from '../editor/place.ts';
import { useEditor } from '../editor/use-editor.ts';
import { gridWords } from '../words.ts';
import { createGridActions, type Layout, placeAt, sizeOf } from './grid-actions.ts';
import type { GridParts } from './grid-parts.ts';
import { isOne, positionsIn, rangeOf } from './grid-range.ts';
import classes from './selection-bar.module.css';
import { useGridSession } from './use-grid-session.ts';

/** What several selected cells come to, and what can be done to them without knowing a key. */
export function SelectionBar({ parts, layout }: { parts: GridParts; layout: Layout }) {
  const words = useStore(gridWords);
  const active = useGridSession(parts.session, (state) => state.active);
  const anchor = useGridSession(parts.session, (state) => state.anchor);
  const cells = useEditor(parts.editor, (state) => state.cells);
  const range = rangeOf(active, anchor);
  const places = positionsIn(range, sizeOf(layout))
    .flat()
    .flatMap((position) => placeAt(layout, position) ?? []);
  if (isOne(range) || places.length < 2) return null;
  const minutes = places.reduce((sum, place) => sum + (cells.get(keyOf(place))?.minutes ?? 0), 0);
  const canEdit = places.some((place) => cells.get(keyOf(place))?.canEdit);
  const actions = createGridActions(parts.editor, parts.session, layout);
  const deeds = [
    { word: words.fillRight, deed: () => actions.fill('right'), isShown: range.right > range.left },
    { word: words.fillDown, deed: () => actions.fill('down'), isShown: range.bottom > range.top },
    { word: words.clear, deed: actions.empty, isShown: minutes > 0 },
  ];
  return (
    <div className={classes.bar}>
      <span>
        {words.selected(places.length)}, {words.selectedSum({ time: formatDuration(minutes) })}
      </span>
      {deeds
        .filter(({ isShown }) => isShown && canEdit)
        .map(({ word, deed }) => (
          <button key={word} type="button" className={classes.deed} onClick={deed}>
            {word}
          </button>
        ))}
    </div>
  );
}
