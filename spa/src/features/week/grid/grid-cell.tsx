import { useStore } from '@nanostores/react';
import { memo } from 'react';
import { reasonOf } from '../cell-reason.ts';
import type { CellView } from '../editor/cell-view.ts';
import { keyOf, type Place } from '../editor/place.ts';
import { useCell } from '../editor/use-editor.ts';
import { saveWords } from '../words.ts';
import { CellMark } from './cell-mark.tsx';
import { EntriesButton } from './entries-button.tsx';
import classes from './grid-cell.module.css';
import type { GridParts } from './grid-parts.ts';
import { editingOf, isTabStop, placing } from './grid-session.ts';
import { NoteButton } from './note-button.tsx';
import { TimeInput } from './time-input.tsx';
import { useGridSession } from './use-grid-session.ts';

interface GridCellProps extends Place {
  parts: GridParts;
  projectName: string;
  row: number;
  column: number;
  tone: string | undefined;
}

/** One project on one day. Draws again when something of this cell changes, and only then. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { parts, project_id, date, projectName, row, column, tone } = props;
  const place: Place = { project_id, date };
  const cell = useCell(parts.editor, place);
  const placed = useGridSession(parts.session, (state) => placing(state, { row, column }));
  const editing = useGridSession(parts.session, (state) => editingOf(state, keyOf(place)));
  const words = useStore(saveWords);
  if (!cell) return <td />;

  const reason = reasonOf(cell, words);
  const reasonId = `reason-${row}-${column}`;
  const shared = {
    'data-at': `${row},${column}`,
    'data-cell': keyOf(place),
    tabIndex: isTabStop(placed) ? 0 : -1,
    'aria-describedby': reason === undefined ? lockId(cell) : reasonId,
    className: classes.value,
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a table that is a grid makes its cells grid cells
    <td
      className={classes.cell}
      data-tone={tone}
      data-mark={cell.mark}
      data-noted={cell.note !== '' || undefined}
      data-last={column > 4 || undefined}
      data-placed={placed}
      aria-selected={placed !== 'away'}
      aria-readonly={!cell.canEdit}
    >
      {cell.entryCount > 1 ? (
        <EntriesButton cell={cell} name={projectName} parts={parts} shared={shared} />
      ) : (
        <>
          <TimeInput
            cell={cell}
            name={projectName}
            editing={editing}
            isWrong={reason !== undefined}
            session={parts.session}
            shared={shared}
          />
          {(cell.canEdit || cell.note !== '') && <NoteButton cell={cell} name={projectName} parts={parts} />}
        </>
      )}
      <CellMark mark={editing ? 'still' : cell.mark} />
      {reason !== undefined && (
        <span id={reasonId} className={classes.reason}>
          {reason}
        </span>
      )}
    </td>
  );
});

/** Where it stands why the cell takes no change. */
function lockId({ lock, project_id }: CellView): string | undefined {
  return lock === 'project-closed' ? `closed-${project_id}` : lock && `lock-${lock}`;
}
