import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { keyOf } from '../editor/place.ts';
import { type GridActions, type Layout, placeAt } from './grid-actions.ts';
import { commandFor, type KeyMode } from './grid-keys.ts';
import type { GridParts } from './grid-parts.ts';
import { isOne, type Position } from './grid-range.ts';
import { selectionOf } from './grid-session.ts';
import { createKeyRunner } from './run-key.ts';

export interface GridEventsOptions extends GridParts {
  layout: Layout;
  actions: GridActions;
  focus: (position: Position) => void;
  onPasted: (notPlaced: number) => void;
  onOtherWeek: (weeks: 1 | -1) => void;
}

/** What the table listens to, for all of its cells. */
export interface GridEvents {
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  onMouseOver: (event: MouseEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
  onCut: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

export function createGridEvents(options: GridEventsOptions): GridEvents {
  const { editor, session, layout, actions, focus, onPasted } = options;
  const run = createKeyRunner(options);
  let isDragging = false;
  const mode = (): KeyMode => session.state().editing?.mode ?? 'walking';
  const copy = (event: ClipboardEvent): boolean => {
    if (mode() !== 'walking' || positionOf(event.target) === undefined) return false;
    event.clipboardData.setData('text/plain', actions.copy());
    event.preventDefault();
    return true;
  };

  return {
    onKeyDown(event) {
      if (event.nativeEvent.isComposing || positionOf(event.target) === undefined) return;
      const command = commandFor(event, mode(), !isOne(selectionOf(session.state())));
      if (command && run(command)) event.preventDefault();
    },
    onFocus({ target }) {
      const position = positionOf(target);
      if (!position) return;
      if (!isAt(session.state().active, position)) {
        actions.leave();
        session.go(position);
      }
      if (mode() === 'walking' && target instanceof HTMLInputElement) target.select();
    },
    onBlur({ target, relatedTarget, currentTarget }) {
      // Another window has the focus now; here it stays where it is, and so does what is half typed.
      if (document.activeElement === target || currentTarget.contains(relatedTarget)) return;
      actions.leave();
    },
    onMouseDown(event) {
      const position = positionOf(event.target);
      if (!position || event.button !== 0) return;
      isDragging = true;
      const { active } = session.state();
      const isThere = isAt(active, position) && document.activeElement === event.target;
      if (isThere && !event.shiftKey) {
        startWithin(event.target);
        return;
      }
      // The browser would put the caret into the text; a first click takes the cell as a whole.
      event.preventDefault();
      actions.leave();
      session.go(position, event.shiftKey);
      focus(position);
    },
    onMouseOver(event) {
      if (event.buttons !== 1) isDragging = false;
      const position = positionOf(event.target);
      if (!isDragging || !position || mode() !== 'walking') return;
      session.go(position, true);
      focus(position);
    },
    onCopy: copy,
    onCut(event) {
      if (copy(event)) actions.empty();
    },
    onPaste(event) {
      const text = event.clipboardData.getData('text/plain');
      const isBlock = /[\t\n\r]/.test(text.trimEnd());
      if (positionOf(event.target) === undefined || (mode() !== 'walking' && !isBlock)) return;
      event.preventDefault();
      actions.leave();
      onPasted(actions.paste(text));
    },
  };

  function startWithin(target: EventTarget): void {
    const place = placeAt(layout, session.state().active);
    const cell = place && editor.state().cells.get(keyOf(place));
    if (cell && target instanceof HTMLInputElement && !target.readOnly)
      session.type(cell, target.value, 'within');
  }
}

/** Which cell an element is. */
export function positionOf(target: EventTarget): Position | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at], button') : null;
  const [row, column] = element?.dataset.at?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function isAt(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column;
}
