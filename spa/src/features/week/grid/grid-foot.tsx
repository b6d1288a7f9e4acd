import { useStore } from '@nanostores/react';
import { formatFullDate } from '../../../ui/format-date.ts';
import { useEditor } from '../editor/use-editor.ts';
import { gridWords } from '../words.ts';
import { toneOf } from './day-tone.ts';
import type { GridParts } from './grid-parts.ts';
import { TotalCell } from './total-cell.tsx';
import classes from './week-grid.module.css';

interface GridFootProps {
  parts: GridParts;
  row: number;
  dates: readonly string[];
  today: string;
}

/** The totals under their columns. */
export function GridFoot({ parts, row, dates, today }: GridFootProps) {
  const words = useStore(gridWords);
  const grid = useEditor(parts.editor, ({ save }) => save.grid);
  const minutesOn = (date: string) => grid.days.find((day) => day.date === date)?.minutes ?? 0;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes.totalName}>
          {words.total}
        </th>
        {dates.map((date, column) => (
          <TotalCell
            key={date}
            parts={parts}
            minutes={minutesOn(date)}
            label={words.dayTotal({ day: formatFullDate(date) })}
            row={row}
            column={column}
            tone={toneOf(date, today)}
          />
        ))}
        <TotalCell
          parts={parts}
          minutes={grid.total_minutes}
          label={words.weekTotal}
          row={row}
          column={dates.length}
        />
      </tr>
    </tfoot>
  );
}
