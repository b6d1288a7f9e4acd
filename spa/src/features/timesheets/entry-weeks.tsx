import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { useEffect, useMemo } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { Failure } from '../../ui/failure.tsx';
import { useDeletions } from './deletions-provider.tsx';
import { EntriesSkeleton } from './entries-skeleton.tsx';
import classes from './entry-list.module.css';
import { entriesOf } from './entry-pages.ts';
import { countSet, type EntryFilter, queryOf } from './filter.ts';
import { FirstSteps } from './first-steps.tsx';
import { FoundCount } from './found-count.tsx';
import { useEntries, useWeeksOf } from './queries.ts';
import { WeekSection } from './week-section.tsx';
import { stretchesOf, yearsOf } from './weeks.ts';
import { timesheetWords } from './words.ts';

interface EntryWeeksProps {
  filter: EntryFilter;
  today: string;
  clearFilter: () => void;
  /** Starts an entry on this day; absent when there is nothing to start. */
  onLogTime: ((date: string) => void) | undefined;
}

/** What was logged, week by week, as far as the filter lets it through. */
export function EntryWeeks({ filter, today, clearFilter, onLogTime }: EntryWeeksProps) {
  const words = useStore(timesheetWords);
  const { data, error, isPlaceholderData, hasNextPage, ...list } = useEntries(queryOf(filter, today));
  const { ids: deleted } = useDeletions();
  const isFiltered = countSet(filter) > 0;
  const entries = useMemo(() => entriesOf(data).filter(({ id }) => !deleted.has(id)), [data, deleted]);
  const weeks = useWeeksOf(isFiltered ? [] : yearsOf(entries, today));
  const { sort } = filter;
  const stretches = useMemo(
    () => stretchesOf(entries, { today, hasMore: hasNextPage, sort, isFiltered, weeks }),
    [entries, today, hasNextPage, sort, isFiltered, weeks],
  );

  // A single week may fill a whole page; until its end is there, there is nothing to show.
  const { fetchNextPage, isFetchingNextPage } = list;
  const needsMore =
    data !== undefined && stretches.length === 0 && hasNextPage && !isFetchingNextPage && !error;
  useEffect(() => {
    if (needsMore) void fetchNextPage();
  }, [needsMore, fetchNextPage]);

  if (error) {
    return (
      <Failure {...describeFailure(error)} retry={() => void list.refetch()} isRetrying={list.isFetching} />
    );
  }
  if (data === undefined) return <EntriesSkeleton />;
  return (
    <div aria-busy={isPlaceholderData} className={classes.weeks}>
      {isFiltered && <FoundCount count={entries.length} hasMore={hasNextPage} clearFilter={clearFilter} />}
      {!isFiltered && entries.length === 0 && !hasNextPage && onLogTime && <FirstSteps />}
      {stretches.map((stretch) => (
        <WeekSection
          key={stretch.kind === 'week' ? stretch.week : stretch.firstWeek}
          stretch={stretch}
          thisWeek={isoWeekOf(today)}
          isFiltered={isFiltered}
          onLogTime={isFiltered ? undefined : onLogTime}
          lastDay={today}
        />
      ))}
      {hasNextPage && (
        <Button
          className={classes.more ?? ''}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {sort === 'date' ? words.showNewer : words.showOlder}
        </Button>
      )}
    </div>
  );
}
