import { useStore } from '@nanostores/react';
import type { KeyboardEvent } from 'react';
import { formatFullDate } from '../../../ui/format-date.ts';
import type { CellView } from '../editor/cell-view.ts';
import { keyOf } from '../editor/place.ts';
import type { GridParts } from '../grid/grid-parts.ts';
import { editingOf } from '../grid/grid-session.ts';
import { takeTyped } from '../grid/take-typed.ts';
import { useGridSession } from '../grid/use-grid-session.ts';
import { gridWords } from '../words.ts';
import classes from './day-row.module.css';

interface DayTimeProps {
  parts: GridParts;
  cell: CellView;
  name: string;
  describedBy: string | undefined;
  isWrong: boolean;
}

/** The field for the time of one project on one day, large enough for a thumb. */
export function DayTime({ parts, cell, name, describedBy, isWrong }: DayTimeProps) {
  const { editor, session } = parts;
  const words = useStore(gridWords);
  const editing = useGridSession(session, (state) => editingOf(state, keyOf(cell)));
  const leave = () => takeTyped(editor, session);
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter') {
      leave();
      currentTarget.select();
    }
    if (key === 'Escape') session.stop();
  };
  return (
    <input
      className={classes.time}
      data-cell={keyOf(cell)}
      aria-label={words.cell({ project: name, day: formatFullDate(cell.date) })}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      inputMode="decimal"
      autoComplete="off"
      readOnly={!cell.canEdit}
      placeholder={cell.canEdit ? '0:00' : '–'}
      value={editing?.text ?? cell.text}
      onChange={({ currentTarget }) => session.type(cell, currentTarget.value, 'typing')}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={({ currentTarget }) => {
        // Another window has the focus now; here it stays where it is.
        if (document.activeElement !== currentTarget) leave();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
