import { useStore } from '@nanostores/react';
import { Link } from 'react-router';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { WeekStatus } from '../../ui/week-status.tsx';
import classes from './week-section.module.css';
import type { Stretch } from './weeks.ts';
import { timesheetWords } from './words.ts';

/** One line for a run of weeks that nothing was logged in. */
export function EmptyWeeks({ firstWeek, lastWeek, status }: Extract<Stretch, { kind: 'nothing' }>) {
  const words = useStore(timesheetWords);
  const linkTo = (week: string) => (
    <Link to={`/week/${week}`} className={classes.link}>
      {formatWeekNumber(week)}
    </Link>
  );
  return (
    <p className={classes.nothing}>
      <span>
        {firstWeek === lastWeek ? (
          linkTo(firstWeek)
        ) : (
          <Sentence text={words.weeks} parts={{ first: linkTo(firstWeek), last: linkTo(lastWeek) }} />
        )}
        <span className={classes.range}>{formatWeekRange(firstWeek, lastWeek)}</span>
      </span>
      {status && <WeekStatus status={status} />}
      <span className={classes.nothingLogged}>{words.nothing}</span>
    </p>
  );
}
