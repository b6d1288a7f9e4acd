import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatDayAndMonth, formatFullDate, formatWeekday } from '../../ui/format-date.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import classes from './day-group.module.css';
import { EntryRow } from './entry-row.tsx';
import type { Day } from './weeks.ts';
import { timesheetWords } from './words.ts';

interface DayGroupProps {
  day: Day;
  /** Starts an entry on this day; absent when there is nothing to start. */
  onLogTime: ((date: string) => void) | undefined;
}

/** One day: its name, its entries, its total. */
export function DayGroup({ day, onLogTime }: DayGroupProps) {
  const words = useStore(timesheetWords);
  const { date, entries, minutes, isToday, isWeekend } = day;
  return (
    <div className={classes.day} data-today={isToday || undefined} data-weekend={isWeekend || undefined}>
      <h3 className={classes.name}>
        <span className={classes.weekday}>{formatWeekday(date)}</span> {formatDayAndMonth(date)}
        {isToday && <span className={classes.today}>{words.today}</span>}
      </h3>
      {entries.length > 0 ? (
        <ul className={classes.entries}>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <div className={classes.nothing}>
          {onLogTime && (
            <UnstyledButton
              className={classes.logTime}
              onClick={() => onLogTime(date)}
              aria-label={words.logTimeOn({ day: formatFullDate(date) })}
            >
              <PlusIcon /> {words.logTime}
            </UnstyledButton>
          )}
        </div>
      )}
      <span className={classes.total} data-zero={minutes === 0 || undefined}>
        {minutes === 0 ? '–' : formatDuration(minutes)}
      </span>
    </div>
  );
}
