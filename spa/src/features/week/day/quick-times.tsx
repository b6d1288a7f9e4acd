import { formatDuration, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import type { CellView } from '../editor/cell-view.ts';
import { keyOf } from '../editor/place.ts';
import type { GridParts } from '../grid/grid-parts.ts';
import { takeTyped } from '../grid/take-typed.ts';
import classes from './day-row.module.css';

const STEPS_MINUTES = [15, 30, 60];

interface QuickTimesProps {
  parts: GridParts;
  cell: CellView;
  name: string;
}

/** Adds the usual amounts with one touch. */
export function QuickTimes({ parts: { editor, session }, cell, name }: QuickTimesProps) {
  const add = (minutes: number) => {
    takeTyped(editor, session);
    const { minutes: now } = editor.state().cells.get(keyOf(cell)) ?? cell;
    const { project_id, date } = cell;
    editor.set([{ project_id, date, minutes: Math.min(now + minutes, MAX_MINUTES_PER_DAY) }]);
  };
  return (
    <span className={classes.quick}>
      {STEPS_MINUTES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          aria-label={`+${formatDuration(minutes)}, ${name}`}
          onClick={() => add(minutes)}
        >
          +{formatDuration(minutes)}
        </button>
      ))}
    </span>
  );
}
