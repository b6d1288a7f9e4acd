import { useStore } from '@nanostores/react';
import type { WeekDay } from '@timesheets/sdk';
import { formatDuration, weekdayOf } from '@timesheets/sdk/calendar';
import { formatWeekday } from '../../ui/format-date.ts';
import { firstDay, inShownOrder } from '../../ui/preferences.ts';
import classes from './day-totals.module.css';

/** The seven days of a week in small: what was logged on each. */
export function DayTotals({ days }: { days: readonly WeekDay[] }) {
  return (
    <span className={classes.days}>
      {inShownOrder(days, useStore(firstDay)).map(({ date, minutes }) => (
        <span
          key={date}
          data-weekend={weekdayOf(date) > 5 || undefined}
          data-empty={minutes === 0 || undefined}
          data-day={formatWeekday(date)}
        >
          {minutes === 0 ? '–' : formatDuration(minutes)}
        </span>
      ))}
    </span>
  );
}
