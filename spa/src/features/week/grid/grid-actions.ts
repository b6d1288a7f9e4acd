import type { CellText } from '../editor/cell-writes.ts';
import { keyOf, type Place } from '../editor/place.ts';
import type { WeekEditor } from '../editor/week-editor.ts';
import { formatBlock, parseBlock, spread } from './clipboard-block.ts';
import { isOne, type Position, positionsIn, type Size } from './grid-range.ts';
import { type GridSession, selectionOf } from './grid-session.ts';
import { takeTyped } from './take-typed.ts';

/** Which cell is where. */
export interface Layout {
  readonly rows: readonly string[];
  readonly dates: readonly string[];
}

/** What is done to the selected cells at once. */
export interface GridActions {
  /** Takes what is being typed. */
  leave: () => void;
  empty: () => void;
  fill: (direction: 'right' | 'down') => void;
  /** Puts what is being typed into every selected cell. */
  fillTyped: () => void;
  copy: () => string;
  /** Answers how many cells of the block found no place or take no change. */
  paste: (text: string) => number;
}

export function sizeOf({ rows, dates }: Layout): Size {
  return { rows: rows.length, columns: dates.length };
}

/** The cell at a position; undefined for a total. */
export function placeAt({ rows, dates }: Layout, { row, column }: Position): Place | undefined {
  const [project_id, date] = [rows[row], dates[column]];
  return project_id === undefined || date === undefined ? undefined : { project_id, date };
}

export function createGridActions(editor: WeekEditor, session: GridSession, layout: Layout): GridActions {
  const selected = (): Place[][] =>
    positionsIn(selectionOf(session.state()), sizeOf(layout)).map((row) =>
      row.flatMap((position) => placeAt(layout, position) ?? []),
    );
  const viewOf = (place: Place) => editor.state().cells.get(keyOf(place));
  const minutesOf = (place: Place | undefined) => (place && viewOf(place)?.minutes) ?? 0;

  return {
    leave: () => takeTyped(editor, session),
    empty() {
      const filled = selected()
        .flat()
        .filter((place) => viewOf(place)?.text !== '');
      editor.set(filled.map(({ project_id, date }) => ({ project_id, date, minutes: 0 })));
    },
    fill(direction) {
      const rows = selected();
      const from = ([row, column]: readonly [number, number]) =>
        direction === 'right' ? rows[row]?.[0] : rows[0]?.[column];
      editor.set(
        rows.flatMap((row, rowIndex) =>
          row.map((place, column) => ({ ...place, minutes: minutesOf(from([rowIndex, column])) })),
        ),
      );
    },
    fillTyped() {
      const typed = session.stop();
      if (typed) editor.enter(selected().flatMap((row) => row.map((place) => ({ place, text: typed.text }))));
    },
    copy: () => formatBlock(selected().map((row) => row.map((place) => viewOf(place)?.text ?? ''))),
    paste(text) {
      const range = selectionOf(session.state());
      const width = isOne(range) ? 1 : (selected()[0]?.length ?? 0);
      const block = spread(parseBlock(text), selected().length, width);
      const texts = block.flatMap((row, rowIndex) =>
        row.flatMap((cell, column): CellText[] => {
          const place = placeAt(layout, { row: range.top + rowIndex, column: range.left + column });
          return place ? [{ place, text: cell }] : [];
        }),
      );
      const changed = texts.filter(({ place, text: cell }) => cell !== viewOf(place)?.text);
      const same = texts.length - changed.length;
      return block.flat().length - same - editor.enter(changed);
    },
  };
}
