import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDayAndMonth, formatWeekday } from '../../../ui/format-date.ts';
import { LockIcon } from '../../../ui/icons.tsx';
import { useEditor } from '../editor/use-editor.ts';
import type { WeekEditor } from '../editor/week-editor.ts';
import { gridWords } from '../words.ts';
import { toneOf } from './day-tone.ts';
import classes from './week-grid.module.css';

interface GridHeadProps {
  editor: WeekEditor;
  dates: readonly string[];
  today: string;
}

/** The days above their columns. */
export function GridHead({ editor, dates, today }: GridHeadProps) {
  const words = useStore(gridWords);
  const week = useEditor(editor, ({ save }) => save.grid.week);
  const isClosed = (date: string) =>
    week.days.some((day) => day.date === date && day.locked_reason === 'period-closed');
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner}>
          {words.project}
        </th>
        {dates.map((date) => (
          <th key={date} scope="col" className={classes.day} data-tone={toneOf(date, today)}>
            <span className={classes.weekday}>
              {isClosed(date) && <LockIcon />}
              {formatWeekday(date)}
              {date === today && <VisuallyHidden>, {words.today}</VisuallyHidden>}
            </span>
            <span className={classes.date}>{formatDayAndMonth(date)}</span>
          </th>
        ))}
        <th scope="col" className={classes.sum}>
          {words.total}
        </th>
      </tr>
    </thead>
  );
}
