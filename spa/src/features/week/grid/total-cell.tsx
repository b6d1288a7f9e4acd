import { formatDuration } from '@timesheets/sdk/calendar';
import type { GridParts } from './grid-parts.ts';
import { isTabStop, placing } from './grid-session.ts';
import { useGridSession } from './use-grid-session.ts';
import classes from './week-grid.module.css';

interface TotalCellProps {
  parts: GridParts;
  minutes: number;
  label: string;
  row: number;
  column: number;
  tone?: string | undefined;
}

/** A sum; the arrow keys come here as to any other cell. */
export function TotalCell({ parts, minutes, label, row, column, tone }: TotalCellProps) {
  const placed = useGridSession(parts.session, (state) => placing(state, { row, column }));
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a table that is a grid
      role="gridcell"
      className={classes.total}
      data-at={`${row},${column}`}
      data-tone={tone}
      data-zero={minutes === 0 || undefined}
      tabIndex={isTabStop(placed) ? 0 : -1}
      aria-label={`${label}: ${formatDuration(minutes)}`}
      data-placed={placed}
      aria-selected={placed !== 'away'}
      aria-readonly="true"
    >
      {minutes === 0 ? '–' : formatDuration(minutes)}
    </td>
  );
}
