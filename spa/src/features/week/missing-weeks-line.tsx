import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { Link } from 'react-router';
import { useApi } from '../../api/api-provider.tsx';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { missingWeeks, spanToHandIn } from './missing-weeks.ts';
import classes from './week-head.module.css';
import { weeksOptions } from './week-queries.ts';
import { weekWords } from './words.ts';

/** What still misses this month, each a link. The line is there from the start, so that nothing moves. */
export function MissingWeeksLine({ me }: { me: Pick<Me, 'today' | 'next_week'> }) {
  const words = useStore(weekWords);
  const api = useApi();
  const { today, next_week: nextWeek } = me;
  const span = spanToHandIn(today, nextWeek);
  const thisWeek = isoWeekOf(today);
  const { data, isSuccess } = useQuery({
    ...weeksOptions(api, span?.from ?? thisWeek, span?.to ?? thisWeek),
    enabled: span !== undefined,
  });
  const isKnown = span === undefined || isSuccess;
  const missing = missingWeeks(data?.items ?? [], today, nextWeek);
  return (
    <p className={classes.missing}>
      {isKnown && missing.length === 0 && words.nothingMissing}
      {isKnown && missing.length > 0 && (
        <>
          {words.missing}
          {missing.map((week) => (
            <Link key={week} to={`/week/${week}`} title={formatWeekRange(week)}>
              {nameOf(week, thisWeek)}
            </Link>
          ))}
        </>
      )}
    </p>
  );
}

/** A week of another year says which. */
function nameOf(week: string, thisWeek: string): string {
  const [year] = week.split('-');
  return thisWeek.startsWith(`${year}-`) ? formatWeekNumber(week) : `${formatWeekNumber(week)}, ${year}`;
}
