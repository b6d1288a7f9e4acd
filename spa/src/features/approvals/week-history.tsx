import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { TimesheetWeek } from '@timesheets/sdk';
import { useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { Failure } from '../../ui/failure.tsx';
import { commonActions } from '../../ui/words.ts';
import { HistoryEvent } from './history-event.tsx';
import { useWeekEvents } from './queries.ts';
import classes from './week-history.module.css';
import { approvalsWords } from './words.ts';

/** What happened to a week, fetched when somebody wants to know. */
export function WeekHistory({ week }: { week: TimesheetWeek }) {
  const words = useStore(approvalsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={classes.summary}>{words.history}</summary>
      {isOpen && <Events week={week} />}
    </details>
  );
}

function Events({ week }: { week: TimesheetWeek }) {
  const words = useStore(approvalsWords);
  const actions = useStore(commonActions);
  const { data, error, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useWeekEvents(week);
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  const names = new Map(week.rows.map(({ project_id, project_name }) => [project_id, project_name]));
  return (
    <>
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      {data === undefined && !error && <p role="status">{words.loadingHistory}</p>}
      {data !== undefined && events.length === 0 && <p>{words.noHistory}</p>}
      <ol className={classes.events}>
        {events.map((event) => (
          <HistoryEvent key={event.seq} event={event} projectName={(id) => names.get(id) ?? id} />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          size="xs"
          variant="default"
          mod={{ loading: isFetchingNextPage }}
          onClick={() => void (isFetchingNextPage || fetchNextPage())}
        >
          {actions.more}
        </Button>
      )}
    </>
  );
}
