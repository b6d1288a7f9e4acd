import { useStore } from '@nanostores/react';
import type { WeekStatus as Status } from '@timesheets/sdk';
import { Link } from 'react-router';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { LinkIcon } from '../../ui/icons.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { WeekStatus } from '../../ui/week-status.tsx';
import classes from './week-head.module.css';
import { WeekNav } from './week-nav.tsx';
import { weekWords } from './words.ts';

interface WeekHeadProps {
  week: string;
  today: string;
  /** Undefined until it is known. */
  status: Status | undefined;
}

/** Which week it is, where it stands, and the way to the others. */
export function WeekHead({ week, today, status }: WeekHeadProps) {
  const words = useStore(weekWords);
  return (
    <div className={classes.head}>
      <div className={classes.title}>
        <PageHeading title={`${formatWeekNumber(week)} · ${formatWeekRange(week)}`} />
        <Link to={`/week/${week}`} className={classes.link} aria-label={words.link} title={words.link}>
          <LinkIcon />
        </Link>
        {/* It comes later than the rest: last, it moves nothing. */}
        {status && <WeekStatus status={status} />}
      </div>
      <WeekNav week={week} today={today} />
    </div>
  );
}
