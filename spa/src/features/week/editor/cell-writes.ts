import { type CellChange, findCell } from '@timesheets/sdk';
import { type CellReading, readCellText } from './cell-text.ts';
import type { CellView } from './cell-view.ts';
import { keyOf, type Place } from './place.ts';
import type { SaveQueue } from './save-queue.ts';
import { collide, discard, edit, forgetText, mistype } from './save-state.ts';
import { createUndoHistory } from './undo-history.ts';
import type { EditorState } from './week-editor.ts';

/** What was typed into a cell. */
export interface CellText {
  readonly place: Place;
  readonly text: string;
  /** What the cell held when the typing began. */
  readonly seenMinutes?: number;
}

/** What can be done to cells. */
export interface CellWrites {
  /** Takes texts as they were typed or pasted, in one go. Answers how many cells took theirs. */
  enter: (texts: readonly CellText[]) => number;
  /** Sets cells in one go; those that take no change stay. Answers how many were set. */
  set: (changes: readonly CellChange[]) => number;
  /** Puts a cell back: a text that cannot be saved goes, then a change that is not saved. */
  discard: (place: Place) => void;
  /** Says which of two values counts where a cell was changed here and elsewhere. */
  decide: (place: Place, whose: 'mine' | 'theirs') => void;
  undo: () => void;
  redo: () => void;
}

export function createCellWrites(queue: SaveQueue, state: () => EditorState): CellWrites {
  const history = createUndoHistory();
  const viewOf = (place: Place): CellView | undefined => state().cells.get(keyOf(place));
  const takes = (change: CellChange): boolean => {
    const view = viewOf(change);
    if (!view) return false;
    return change.minutes === 0 && view.minutes > 0 ? view.canEmpty : view.canEdit;
  };
  const apply = (changes: readonly CellChange[]) =>
    queue.change((save) => changes.filter(takes).reduce(edit, save));

  const set = (changes: readonly CellChange[]) => {
    const after = changes.filter(takes);
    const { grid } = state().save;
    const before = after.flatMap(({ project_id, date }) => {
      const cell = findCell(grid, project_id, date);
      return cell ? [{ project_id, date, minutes: cell.minutes, note: cell.note }] : [];
    });
    const isDeed = after.some(({ minutes, note }, index) => {
      const was = before[index];
      return minutes !== was?.minutes || (note !== undefined && note !== was.note);
    });
    if (isDeed) history.add({ before, after });
    apply(after);
    return after.length;
  };

  return {
    set,
    enter(texts) {
      const read = texts.map((one) => ({ ...one, reading: readCell(viewOf(one.place), one.text) }));
      const wrong = read.flatMap(({ place, text, reading }) =>
        !reading.ok && viewOf(place)?.canEdit ? [{ place, text, fault: reading.fault }] : [],
      );
      queue.change((save) =>
        wrong.reduce((next, { place, text, fault }) => mistype(next, place, { text, fault }), save),
      );
      const changes = read.flatMap(({ place, reading, seenMinutes }) =>
        reading.ok ? [{ place, minutes: reading.minutes, seenMinutes }] : [],
      );
      const [overtaken, others] = partition(changes, ({ place, minutes, seenMinutes }) => {
        const now = viewOf(place)?.minutes;
        return seenMinutes !== undefined && seenMinutes !== now && minutes !== now;
      });
      queue.change((save) =>
        overtaken.reduce(
          (next, { place, minutes, seenMinutes = 0 }) => collide(next, place, seenMinutes, minutes),
          save,
        ),
      );
      return (
        wrong.length + overtaken.length + set(others.map(({ place, minutes }) => ({ ...place, minutes })))
      );
    },
    discard(place) {
      const isWrong = viewOf(place)?.mark === 'wrong';
      queue.change((save) => (isWrong ? forgetText(save, place) : discard(save, place)));
    },
    decide(place, whose) {
      const collision = state().save.collisions.get(keyOf(place));
      if (collision && whose === 'mine') set([{ ...place, ...collision.mine }]);
      else queue.change((save) => discard(save, place));
    },
    undo: () => apply(history.undo() ?? []),
    redo: () => apply(history.redo() ?? []),
  };
}

function readCell(view: CellView | undefined, text: string): CellReading {
  const reading = readCellText(text);
  const deletes = reading.ok && reading.minutes === 0 && view !== undefined && view.minutes > 0;
  return deletes && view.canEdit && !view.canEmpty ? { ok: false, fault: 'may-not-delete' } : reading;
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
