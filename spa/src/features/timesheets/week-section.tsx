import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { type StatusTone, StatusWord } from '../../ui/status-word.tsx';
import { DayGroup } from './day-group.tsx';
import classes from './week-section.module.css';
import type { Stretch } from './weeks.ts';

const STATUS: Record<Timesheet['status'], { word: string; tone: StatusTone }> = {
  open: { word: 'Open', tone: 'neutral' },
  submitted: { word: 'Handed in', tone: 'waiting' },
  approved: { word: 'Approved', tone: 'good' },
  rejected: { word: 'Sent back', tone: 'bad' },
};

interface WeekSectionProps {
  stretch: Stretch;
  thisWeek: string;
  /** Whether a day can be started; see {@link DayGroup}. */
  logTimeOn: (date: string, status: Timesheet['status']) => ((date: string) => void) | undefined;
}

/** One week with its total and its days, or one line for weeks without anything. */
export function WeekSection({ stretch, thisWeek, logTimeOn }: WeekSectionProps) {
  if (stretch.kind === 'nothing') {
    const { firstWeek, lastWeek } = stretch;
    const first = formatWeekNumber(firstWeek);
    return (
      <p className={classes.nothing}>
        {firstWeek === lastWeek ? first : `${first} to ${formatWeekNumber(lastWeek).toLowerCase()}`}
        <span className={classes.range}>{formatWeekRange(firstWeek, lastWeek)}</span>
        <span>Nothing logged</span>
      </p>
    );
  }
  const { week, status, minutes, days } = stretch;
  const { word, tone } = STATUS[status];
  return (
    <section className={classes.week} aria-labelledby={`week-${week}`}>
      <div className={classes.head}>
        <h2 id={`week-${week}`} className={classes.title}>
          {week === thisWeek ? 'This week' : formatWeekNumber(week)}
          <span className={classes.range}>
            {week === thisWeek && `${formatWeekNumber(week)}, `}
            {formatWeekRange(week)}
          </span>
        </h2>
        <StatusWord tone={tone}>{word}</StatusWord>
        <span className={classes.total}>
          <span className={classes.totalLabel}>Total</span> {formatDuration(minutes)}
        </span>
      </div>
      {days.map((day) => (
        <DayGroup key={day.date} day={day} onLogTime={logTimeOn(day.date, status)} />
      ))}
    </section>
  );
}
