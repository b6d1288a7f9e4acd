import { formatDuration } from '@timesheets/sdk/calendar';
import { formatFullDate } from '../../../ui/format-date.ts';
import { useEditor } from '../editor/use-editor.ts';
import type { Layout } from '../grid/grid-actions.ts';
import type { GridParts } from '../grid/grid-parts.ts';
import { DayRow } from './day-row.tsx';
import { DayStrip } from './day-strip.tsx';
import classes from './day-view.module.css';

interface DayViewProps {
  parts: GridParts;
  layout: Layout;
  today: string;
  day: string;
  onShowDay: (date: string) => void;
}

/** The week one day at a time, for a phone: quick to log with a thumb. */
export function DayView({ parts, layout, today, day, onShowDay }: DayViewProps) {
  const minutes = useEditor(
    parts.editor,
    ({ save }) => save.grid.days.find(({ date }) => date === day)?.minutes ?? 0,
  );
  return (
    <>
      <DayStrip editor={parts.editor} dates={layout.dates} today={today} day={day} onShowDay={onShowDay} />
      <section aria-labelledby="shown-day">
        <h2 id="shown-day" className={classes.heading}>
          {formatFullDate(day)} <span className={classes.total}>{formatDuration(minutes)}</span>
        </h2>
        <ul className={classes.rows}>
          {layout.rows.map((projectId) => (
            <DayRow key={projectId} parts={parts} place={{ project_id: projectId, date: day }} />
          ))}
        </ul>
      </section>
    </>
  );
}
