import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { compareWithTarget, type TimesheetWeekSummary } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatInstant, formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { WeekStatus } from '../../ui/week-status.tsx';
import { userTypeWords } from '../../ui/words.ts';
import classes from './panel-head.module.css';
import { keyOf, nameOf, type WeekOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

interface PanelHeadProps {
  of: WeekOf;
  week: TimesheetWeekSummary | undefined;
  isLoading: boolean;
}

/** Whose week it is, which, how much of what was expected, and what was said about it. */
export function PanelHead({ of, week, isLoading }: PanelHeadProps) {
  const words = useStore(approvalsWords);
  const userTypes = useStore(userTypeWords);
  return (
    <div className={classes.head}>
      <h2 id="open-week" data-heading={keyOf(of)} tabIndex={-1} className={classes.name}>
        {week ? nameOf(week) : of.user_id}
      </h2>
      <p className={classes.who}>
        {week ? `${userTypes[week.user_type]} · ${week.email ?? week.user_id}` : '\u00a0'}
      </p>
      <p className={classes.week}>
        <strong>{formatWeekNumber(of.week)}</strong> {formatWeekRange(of.week)}
      </p>
      {week ? (
        <>
          <p className={classes.total}>
            <Total week={week} />
          </p>
          <p className={classes.status}>
            <WeekStatus status={week.status} />
            {week.submitted_at !== null && (
              <span className={classes.since}>
                {week.status === 'submitted'
                  ? formatInstant(week.submitted_at)
                  : words.handedInOn({ instant: formatInstant(week.submitted_at) })}
              </span>
            )}
          </p>
          <Comment week={week} />
        </>
      ) : (
        isLoading && <Skeleton height="2.75rem" width="60%" />
      )}
    </div>
  );
}

function Total({ week }: { week: TimesheetWeekSummary }) {
  const words = useStore(approvalsWords);
  const { targetMinutes, differenceMinutes } = compareWithTarget(week);
  const total = <strong className={classes.number}>{formatDuration(week.total_minutes)}</strong>;
  if (targetMinutes === null || differenceMinutes === null) return total;
  const time = formatDuration(Math.abs(differenceMinutes));
  return (
    <>
      {total} {words.ofTarget({ time: formatDuration(targetMinutes) })}
      {differenceMinutes !== 0 && (
        <span className={classes.since}>
          {differenceMinutes > 0 ? words.aboveTarget({ time }) : words.belowTarget({ time })}
        </span>
      )}
    </>
  );
}

/** What the one who decided last had to say. */
function Comment({ week }: { week: TimesheetWeekSummary }) {
  const words = useStore(approvalsWords);
  const { comment, decided_at, decided_by } = week;
  if (decided_at === null) return null;
  return (
    <figure className={classes.decision}>
      {comment !== null && <blockquote className={classes.comment}>{comment}</blockquote>}
      <figcaption className={classes.since}>
        {words.by({ instant: formatInstant(decided_at), name: decided_by ?? '' })}
      </figcaption>
    </figure>
  );
}
