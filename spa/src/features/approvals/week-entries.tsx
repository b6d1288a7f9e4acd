import { useStore } from '@nanostores/react';
import type { TimesheetWeek } from '@timesheets/sdk';
import { formatDuration, sumMinutes } from '@timesheets/sdk/calendar';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { firstDay, inShownOrder } from '../../ui/preferences.ts';
import { entriesOfWeek, hidesNotes } from './entries-of-week.ts';
import { useWeekEntries } from './queries.ts';
import classes from './week-entries.module.css';
import { approvalsWords } from './words.ts';

/** The entries day by day with their notes. Beside the grid those without a note say nothing new and are left out. */
export function WeekEntries({ week }: { week: TimesheetWeek }) {
  const words = useStore(approvalsWords);
  const first = useStore(firstDay);
  const { data: timesheets } = useWeekEntries(week, hidesNotes(week));
  const days = inShownOrder(entriesOfWeek(week, timesheets), first).filter(
    ({ entries }) => entries.length > 0,
  );
  const hasNotes = days.some(({ entries }) => entries.some(({ note }) => note !== ''));
  return (
    <section className={classes.entries} data-bare={!hasNotes || undefined}>
      <h3 className={classes.heading}>
        <span className={classes.wide}>{words.notes}</span>
        <span className={classes.narrow}>{words.entries}</span>
      </h3>
      {days.map(({ date, entries }) => (
        <div
          key={date}
          className={classes.day}
          data-bare={entries.every(({ note }) => note === '') || undefined}
        >
          <h4 className={classes.date}>
            {formatWeekday(date)} {formatDayAndMonth(date)}{' '}
            <span className={classes.dayTotal}>{formatDuration(sumMinutes(entries))}</span>
          </h4>
          <ul className={classes.list}>
            {entries.map(({ id, project, minutes, note }) => (
              <li key={id} className={classes.entry} data-bare={note === '' || undefined}>
                <span className={classes.project}>{project}</span>
                <span className={classes.time}>{formatDuration(minutes)}</span>
                {note !== '' && (
                  <div className={classes.note}>
                    <ClampedText>{note}</ClampedText>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
