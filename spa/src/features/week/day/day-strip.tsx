import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatWeekday } from '../../../ui/format-date.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { WeekEditor } from '../editor/week-editor.ts';
import { toneOf } from '../grid/day-tone.ts';
import { gridWords } from '../words.ts';
import classes from './day-strip.module.css';

interface DayStripProps {
  editor: WeekEditor;
  dates: readonly string[];
  today: string;
  day: string;
  onShowDay: (date: string) => void;
}

/** The days of the week with their totals, each a button. */
export function DayStrip({ editor, dates, today, day, onShowDay }: DayStripProps) {
  const words = useStore(gridWords);
  const days = useEditor(editor, ({ save }) => save.grid.days);
  return (
    <fieldset className={classes.strip}>
      <VisuallyHidden component="legend">{words.days}</VisuallyHidden>
      {dates.map((date) => {
        const minutes = days.find((one) => one.date === date)?.minutes ?? 0;
        return (
          <button
            key={date}
            type="button"
            className={classes.day}
            data-tone={toneOf(date, today)}
            aria-pressed={date === day}
            onClick={() => onShowDay(date)}
          >
            <span className={classes.weekday}>{formatWeekday(date)}</span>
            <span className={classes.number}>{Number(date.slice(8))}</span>
            <span className={classes.total}>{minutes === 0 ? '–' : formatDuration(minutes)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
