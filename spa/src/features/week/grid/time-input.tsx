import { useStore } from '@nanostores/react';
import { formatFullDate } from '../../../ui/format-date.ts';
import type { CellView } from '../editor/cell-view.ts';
import { gridWords } from '../words.ts';
import type { Editing, GridSession } from './grid-session.ts';

interface TimeInputProps {
  cell: CellView;
  name: string;
  editing: Editing | undefined;
  isWrong: boolean;
  session: GridSession;
  /** What every cell's element has, whatever it is. */
  shared: object;
}

/** The text of a cell. Walking over it changes nothing; typing into it does. */
export function TimeInput({ cell, name, editing, isWrong, session, shared }: TimeInputProps) {
  const words = useStore(gridWords);
  const what = { project: name, day: formatFullDate(cell.date) };
  return (
    <input
      {...shared}
      aria-label={cell.note === '' ? words.cell(what) : words.cellWithNote(what)}
      aria-invalid={isWrong || undefined}
      value={editing?.text ?? cell.text}
      readOnly={!cell.canEdit}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => session.type(cell, currentTarget.value, editing?.mode ?? 'typing')}
    />
  );
}
