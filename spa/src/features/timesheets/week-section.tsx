import { useStore } from '@nanostores/react';
import type { WeekStatus as Status } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { Link } from 'react-router';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { WeekStatus } from '../../ui/week-status.tsx';
import { DayGroup } from './day-group.tsx';
import { EmptyWeeks } from './empty-weeks.tsx';
import classes from './week-section.module.css';
import type { Day, Stretch } from './weeks.ts';
import { timesheetWords } from './words.ts';

interface WeekSectionProps {
  stretch: Stretch;
  thisWeek: string;
  /** Only some of its entries are shown. */
  isFiltered: boolean;
  /** Starts an entry on a day; absent when there is nothing to start. */
  onLogTime: ((date: string) => void) | undefined;
  /** The last day that is offered for it. */
  lastDay: string;
}

/** One week with its total and its days, or one line for weeks without anything. */
export function WeekSection({ stretch, thisWeek, isFiltered, onLogTime, lastDay }: WeekSectionProps) {
  const words = useStore(timesheetWords);
  if (stretch.kind === 'nothing') return <EmptyWeeks {...stretch} />;
  const { week, status, minutes, days } = stretch;
  const canLog = (day: Day) => takesEntries(status) && !day.isLocked && day.date <= lastDay;
  return (
    <section className={classes.week} aria-labelledby={`week-${week}`}>
      <div className={classes.head}>
        <h2 id={`week-${week}`} className={classes.title}>
          <Link to={`/week/${week}`} className={classes.link}>
            {week === thisWeek ? words.thisWeek : formatWeekNumber(week)}
          </Link>
          <span className={classes.range}>
            {week === thisWeek && `${formatWeekNumber(week)}, `}
            {formatWeekRange(week)}
          </span>
        </h2>
        {status && <WeekStatus status={status} />}
        <span className={classes.total}>
          <span className={classes.totalLabel}>{isFiltered ? words.found : words.total}</span>{' '}
          {formatDuration(minutes)}
        </span>
      </div>
      {days.map((day) => (
        <DayGroup key={day.date} day={day} onLogTime={canLog(day) ? onLogTime : undefined} />
      ))}
    </section>
  );
}

/** Not known yet counts as yes: the API decides. */
function takesEntries(status: Status | undefined): boolean {
  return status !== 'submitted' && status !== 'approved';
}
