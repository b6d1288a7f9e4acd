import { useStore } from '@nanostores/react';
import { memo } from 'react';
import { formatWeekday } from '../../../ui/format-date.ts';
import { CloseIcon, LockIcon } from '../../../ui/icons.tsx';
import { keyOf } from '../editor/place.ts';
import { useEditor } from '../editor/use-editor.ts';
import { focusWeek } from '../focus-cell.ts';
import { gridWords } from '../words.ts';
import { toneOf } from './day-tone.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridParts } from './grid-parts.ts';
import { isEmptyRow, rowIn } from './row-facts.ts';
import { TotalCell } from './total-cell.tsx';
import classes from './week-grid.module.css';

interface GridRowProps {
  parts: GridParts;
  projectId: string;
  row: number;
  dates: readonly string[];
  today: string;
}

/** A project and its days. */
export const GridRow = memo(function GridRow({ parts, projectId, row, dates, today }: GridRowProps) {
  const { editor } = parts;
  const words = useStore(gridWords);
  const name = useEditor(editor, ({ save }) => rowIn(save.grid, projectId)?.project_name) ?? projectId;
  const minutes = useEditor(editor, ({ save }) => rowIn(save.grid, projectId)?.total_minutes) ?? 0;
  const isEmpty = useEditor(editor, ({ save }) => isEmptyRow(save.grid, projectId));
  const closed = useEditor(editor, ({ cells }) =>
    dates
      .filter((date) => cells.get(keyOf({ project_id: projectId, date }))?.lock === 'project-closed')
      .join(' '),
  );
  return (
    <tr>
      <th scope="row" className={classes.project}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {closed !== '' && (
          <span id={`closed-${projectId}`} className={classes.closed}>
            <LockIcon />
            {closed.split(' ').length === dates.length
              ? words.closedAllWeek
              : words.closedOn({ days: closed.split(' ').map(formatWeekday).join(', ') })}
          </span>
        )}
        {isEmpty && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.remove}
            aria-label={words.removeRow({ project: name })}
            title={words.removeRow({ project: name })}
            onClick={() => {
              editor.removeProject(projectId);
              focusWeek();
            }}
          >
            <CloseIcon />
          </button>
        )}
      </th>
      {dates.map((date, column) => (
        <GridCell
          key={date}
          parts={parts}
          project_id={projectId}
          date={date}
          projectName={name}
          row={row}
          column={column}
          tone={toneOf(date, today)}
        />
      ))}
      <TotalCell
        parts={parts}
        minutes={minutes}
        label={words.rowTotal({ project: name })}
        row={row}
        column={dates.length}
      />
    </tr>
  );
});
