/** What the keyboard does: walks from cell to cell, types over a cell, or moves within its text. */
export type KeyMode = 'walking' | 'typing' | 'within';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export type Edge = 'row-start' | 'row-end' | 'first' | 'last' | 'top' | 'bottom';

/** What a key asks of the grid. Whatever moves on takes what was typed first. */
export type GridCommand =
  | { do: 'step'; rows: number; columns: number; extend: boolean }
  | { do: 'jump'; to: Edge; extend: boolean }
  | { do: 'next' | 'previous' }
  | { do: 'enter'; rows: 1 | -1 }
  | { do: 'other-week'; weeks: 1 | -1 }
  | {
      do:
        | 'edit'
        | 'escape'
        | 'empty'
        | 'note'
        | 'select-all'
        | 'fill-right'
        | 'fill-down'
        | 'fill-typed'
        | 'remove-row'
        | 'undo'
        | 'redo'
        | 'help';
    };

const STEPS: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

const EDGES: Record<string, Edge> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
};

/**
 * The command of a key, as spreadsheets have it, or undefined when the key is the text field's or the browser's own.
 *
 * @param hasRange whether more than one cell is selected; only then the browser's keys for filling are taken from it
 */
export function commandFor(press: KeyPress, mode: KeyMode, hasRange: boolean): GridCommand | undefined {
  const { key, shiftKey, altKey } = press;
  const withControl = press.ctrlKey || press.metaKey;
  if (altKey) {
    if (key === 'PageUp') return { do: 'other-week', weeks: -1 };
    return key === 'PageDown' ? { do: 'other-week', weeks: 1 } : undefined;
  }
  if (key === 'Tab' && !withControl) return { do: shiftKey ? 'previous' : 'next' };
  if (key === 'Enter') {
    if (withControl) return mode === 'walking' ? undefined : { do: 'fill-typed' };
    return { do: 'enter', rows: shiftKey ? -1 : 1 };
  }
  if (key === 'Escape') return { do: 'escape' };
  if (key === 'F2') return { do: shiftKey ? 'note' : 'edit' };
  if (withControl && key.toLowerCase() === 'm') return { do: 'note' };
  const step = STEPS[key];
  if (mode !== 'walking') {
    const leaves = step && !withControl && !shiftKey && (mode === 'typing' || step.rows !== 0);
    return leaves ? { do: 'step', ...step, extend: false } : undefined;
  }
  const edge = EDGES[key];
  if (step && edge) {
    return withControl
      ? { do: 'jump', to: edge, extend: shiftKey }
      : { do: 'step', ...step, extend: shiftKey };
  }
  if (key === 'Home') return { do: 'jump', to: withControl ? 'first' : 'row-start', extend: shiftKey };
  if (key === 'End') return { do: 'jump', to: withControl ? 'last' : 'row-end', extend: shiftKey };
  if (key === 'Delete' || key === 'Backspace') return { do: withControl ? 'remove-row' : 'empty' };
  if (key === '?') return { do: 'help' };
  return withControl ? chordFor(key.toLowerCase(), shiftKey, hasRange) : undefined;
}

function chordFor(key: string, shiftKey: boolean, hasRange: boolean): GridCommand | undefined {
  if (key === 'a') return { do: 'select-all' };
  if (key === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  if (key === 'y') return { do: 'redo' };
  if (key === 'r' && hasRange && !shiftKey) return { do: 'fill-right' };
  return key === 'd' && hasRange ? { do: 'fill-down' } : undefined;
}
