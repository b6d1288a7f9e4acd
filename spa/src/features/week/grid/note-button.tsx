import { useStore } from '@nanostores/react';
import { formatFullDate } from '../../../ui/format-date.ts';
import { NoteIcon } from '../../../ui/icons.tsx';
import type { CellView } from '../editor/cell-view.ts';
import { gridWords } from '../words.ts';
import classes from './grid-cell.module.css';
import type { GridParts } from './grid-parts.ts';

interface NoteButtonProps {
  cell: CellView;
  name: string;
  parts: GridParts;
}

/** Opens the note of a cell. The keyboard has a key for it, so it is no stop of its own. */
export function NoteButton({ cell, name, parts }: NoteButtonProps) {
  const words = useStore(gridWords);
  const label = words.noteOn({ project: name, day: formatFullDate(cell.date) });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.note}
      aria-label={label}
      title={cell.note === '' ? label : cell.note}
      onClick={() => parts.ask({ what: 'note', place: cell })}
    >
      <NoteIcon />
    </button>
  );
}
